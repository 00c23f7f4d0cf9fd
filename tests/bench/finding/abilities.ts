/** What the companies of the bench can do: "name; branch; lines of profiles; what people type; sold; taught". */
export const abilities = `
laser; metal; Laserschneiden von Blechen bis 20 mm / Laserzuschnitte aus Edelstahl und Aluminium / Zuschnitte auf dem Faserlaser; wer kann mir eine Halterung lasern / Laserzuschnit / Blech ausschneiden mit Laser / laser cutting; Laserschneidanlagen; Lehrgang Laserschneiden
kanten; metal; Abkanten bis 4 m Länge / Kantteile aus Feinblech / Biegen und Kanten auf CNC-Abkantpressen; Abkantteile / Kantarbeiten / wer biegt mir Bleche; Abkantpressen; Abkantpressen bedienen, Grundkurs
stanz; metal; Stanzteile in Serie / Stanzen und Umformen von Bandmaterial / Stanz- und Biegeteile; Stanzerei / gestanzte Bleche / stamping parts; Stanzwerkzeuge aus zweiter Hand; Seminar Stanztechnik
rohr; metal; Rohrbiegen bis 80 mm / CNC-gebogene Rohre / Biegen und Bearbeiten von Rohren; Rohrbiegerei / Rohre biegen lassen / Rohrbögen nach Maß; Rohrbiegemaschinen;
schweiss; metal; Schweißbaugruppen in Stahl und Edelstahl / WIG- und MAG-Schweißen / geschweißte Rahmen und Gestelle; Schweißerei / Schweissarbeiten / wer kann Edelstahl schweißen / welding / jemand der mir ein Gestell zusammenschweißt; Schweißgeräte und Schweißzusätze; Schweißkurse und Schweißerprüfungen
stahlbau; metal; Stahlbau und Stahlhallen / Hallen und Bühnen aus Stahl / Stahlkonstruktionen mit Montage; Stahlhalle bauen / Stahlkonstrukteur Hallen / steel construction; Stahlträger ab Lager;
gelaender; metal; Geländer, Treppen und Balkone aus Stahl / Bauschlosserei / Metallbau für Treppen und Geländer; Schlosser für Treppengeländer / Geländer aus Edelstahl / Schlosserei; Geländerbausätze;
drehen; metal; CNC-Drehteile bis Durchmesser 400 mm / Präzisionsdrehteile in Klein- und Großserie / Drehen und Langdrehen; Dreherei / Drehteile / CNC Drehn / wer dreht mir Bolzen; Drehmaschinen; Grundlehrgang CNC-Drehen
fraesen; metal; CNC-Fräsen bis 3 m / Frästeile aus Aluminium und Stahl / 5-Achs-Fräsen komplexer Bauteile; Fraesteile / Fräserei / milling / Aluminium fräsen; Fräswerkzeuge; CNC-Fräsen für Einsteiger
erodieren; metal; Drahterodieren und Senkerodieren / Funkenerosion / Startlocherodieren; Erodierarbeiten / Drahterosion; Erodierdraht;
schleifen; metal; Rundschleifen und Flachschleifen / Präzisionsschliff von Wellen / Spitzenloses Schleifen; Schleiferei / Welle rundschleifen / grinding; Schleifscheiben und Schleifmittel; Kurs Schleiftechnik
zahnrad; metal; Zahnräder und Verzahnungen / Wälzfräsen von Zahnrädern / Verzahnungstechnik bis Modul 12; Zahnräder herstellen / Verzahnung; ;
guss; metal; Eisengießerei für Grauguss / Gussteile aus Sphäroguss / Sandguss in Kleinserie; Gießerei / Gußteile / casting; ;
druckguss; metal; Aluminium-Druckguss / Zinkdruckgussteile / Druckgießen von Leichtmetall; Aludruckguss / Druckgussteile aus Zink; ;
schmiede; metal; Gesenkschmiedeteile / Freiformschmieden bis 2 t / Schmiedestücke aus Stahl; Schmiedeteile / geschmiedete Haken; ;
pulver; surface; Pulverbeschichten bis 7 m / Pulverbeschichtung von Stahl und Alu / Einbrennen von Pulverlacken; Pulverbeschichtung / Metallteile pulvern / powder coating / Pulferbeschichtung / Felgen farbig beschichten; Pulverlacke; Seminar Pulverbeschichtung
lack; surface; Nasslackierung von Maschinenteilen / Industrielackierung / Lackierarbeiten für Serienteile; Lackiererei / Lohnlackierung / Maschine umlackieren; Lacke und Lackierpistolen; Lackierkurse
zink; surface; Feuerverzinken bis 12 m / Verzinkerei mit Abholung / Stückverzinkung; Feuerverzinkung / verzinken lassen / Rostschutz für Stahlträger; verzinkte Bleche ab Lager;
galvanik; surface; Galvanisch Vernickeln und Verchromen / Galvanische Beschichtungen / Hartchromschichten; Galvanik / Teile verchromen / electroplating; Galvanikchemie;
eloxal; surface; Eloxieren von Aluminium / Eloxalbetrieb mit Farbeloxal / Anodisation; Alu eloxieren / eloxierte Profile / anodizing; ;
strahlen; surface; Sandstrahlen und Glasperlenstrahlen / Strahlarbeiten / Entrosten durch Strahlen; Sandstrahlerei / Rost entfernen / Teile strahlen; Strahlmittel;
haerten; surface; Einsatzhärten und Vergüten / Härterei im Lohn / Induktives Härten, Glühen; Härterei / Wärmebehandlung / haerten / Stahl härten lassen; Härteöfen; Kurs Wärmebehandlung
werkzeug; tools; Spritzgießwerkzeuge und Formen / Formenbau / Formen für den Kunststoffspritzguss; Formenbau / Spritzgußwerkzeug / Form für Plastikteil; ;
stanzwerk; tools; Folgeverbundwerkzeuge / Schnitt- und Stanzwerkzeuge / Werkzeugbau für die Blechumformung; Werkzeugbau / Schnittwerkzeuge; ;
schaerf; tools; Schärfdienst für Sägeblätter und Fräser / Nachschleifen von Werkzeugen / Schleifservice; Sägeblatt schärfen / stumpfe Fräser nachschleifen; neue Sägeblätter und Bohrer;
vorricht; tools; Vorrichtungsbau und Lehren / Spannvorrichtungen / Prüf- und Montagevorrichtungen; Vorrichtungen / Spannvorrichtung bauen; Spannmittel;
sonder; machine; Sondermaschinenbau / Montageanlagen nach Kundenwunsch / Bau von Einzelmaschinen; Sondermaschinen / Maschine nach Wunsch bauen / Sondermaschienenbau; gebrauchte Maschinen;
foerder; machine; Fördertechnik für Schüttgut / Förderbänder und Rollenbahnen / Förderanlagenbau; Foerderband / Förderanlagen; ;
hydraulik; machine; Hydraulikzylinder und Aggregate / Reparatur von Hydraulikzylindern / Hydraulikservice; Hydraulikzylinder undicht / Hydraulik Reparatur; Hydraulikschläuche und Kupplungen; Hydraulikseminar
behaelter; machine; Behälter und Apparate aus Edelstahl / Druckbehälterbau / Tanks und Silos; Behälterbau / Edelstahltank / Druckbehälter; ;
roboter; machine; Roboterzellen und Greifer / Robotergestützte Automation / Handhabungstechnik mit Robotern; Roboter zum Be- und Entladen / Automatisierung mit Roboter; gebrauchte Industrieroboter; Roboterprogrammierung, Lehrgang
maschwart; machine; Instandhaltung von Produktionsmaschinen / Maschinenreparatur vor Ort / Wartung und Instandsetzung von Werkzeugmaschinen; Maschine steht, wer repariert / Maschinenreparatur / Instandsetzung Drehmaschine; Ersatzteile für Maschinen;
spritz; plastics; Kunststoffspritzguss bis 800 t / Spritzgussteile aus technischen Kunststoffen / Spritzgießen im Zweikomponentenverfahren; Spritzguss / Kunststoffteile spritzen / injection molding / Gehäuse aus Plastik; Spritzgießmaschinen; Spritzgießen, Einrichterkurs
extru; plastics; Extrusion von Profilen / Kunststoffprofile extrudieren / Schläuche und Profile aus PVC; Kunststoffprofile / extrudierte Profile; ;
tiefz; plastics; Thermoformen und Tiefziehen von Kunststoff / Vakuumtiefziehen / tiefgezogene Verpackungen aus Kunststoff; Tiefziehteile aus Kunststoff / thermogeformte Schalen; ;
gfk; plastics; Bauteile aus GFK und Carbon / Handlaminate / Faserverbundbauteile; Glasfaserteile laminieren / CFK; Harze und Glasmatten;
druck3d; plastics; 3D-Druck in Kunststoff und Metall / Additive Fertigung / Lasersintern von Prototypen; 3D Druck / Prototyp drucken / additive Fertigung; 3D-Drucker; 3D-Druck-Workshop
gummi; plastics; Gummiformteile und Dichtungen / Dichtungen nach Zeichnung / Stanzteile aus Gummi; Dichtung nach Maß / Gummidichtungen; ;
tischler; wood; Tischlerei für Innenausbau / Schreinerei und Möbelbau / Einbaumöbel nach Maß; Schreiner / Einbauschrank nach Maß / Möbelbauer / Tischlerarbeiten; Möbelbeschläge; Drechselkurse
zimmer; wood; Zimmerei und Holzrahmenbau / Dachstühle und Carports / Ingenieurholzbau; Dachstuhl / Zimmermann / Holzrahmenbau; Bauholz und Leimbinder;
kisten; wood; Holzkisten für den Export / Paletten und Transportverpackungen aus Holz / Kistenbau; Exportkiste / Paletten nach Maß / Holzverpackung; gebrauchte Europaletten;
fenster; wood; Fenster und Haustüren aus Holz / Fensterbau / Kunststofffenster, eigene Fertigung; Fensterbauer / neue Fenster einbauen / Haustür; ;
rohbau; construction; Rohbau und Maurerarbeiten / Hochbau für Gewerbe / Beton- und Mauerarbeiten; Maurer / Rohbau / Halle mauern; Baustoffe;
tief; construction; Kanalbau und Erdarbeiten / Tiefbau / Baggerarbeiten und Leitungsgräben; Tiefbauunternehmen / Bagger für Baugrube / Kanalbauarbeiten; Baumaschinen im Verleih;
dach; construction; Dachdeckerei für Flach- und Steildach / Dachabdichtungen / Bedachungen aller Art; Dach ist undicht / Dachdecker / Flachdachsanierung; Dachziegel;
maler; construction; Malerbetrieb / Anstriche und Fassaden / Maler- und Tapezierarbeiten; Fassade streichen / Malerarbeiten / Büro neu streichen; Farben und Tapeten;
elektro; electrical; Elektroinstallation in Gewerbe und Industrie / Elektrotechnik für Hallen / Installation und Prüfung elektrischer Anlagen; Elektriker / Elektroinstallation Halle / electrician / neue Steckdosen im Büro; Elektromaterial; Elektrofachkraft, Lehrgang
pv; electrical; Photovoltaikanlagen auf Gewerbedächern / Planung und Montage von PV-Anlagen / Solarstrom mit Speicher; Solaranlage aufs Hallendach / Photovoltaik / PV Montage; Solarmodule und Wechselrichter; 
schalt; electrical; Schaltschrankbau / Steuerungen und Schaltanlagen / Verdrahtung von Schaltschränken; Schaltschrank / Schaltschränke bauen lassen / control cabinet; leere Schaltschrankgehäuse;
kabel; electrical; Kabelkonfektion und Kabelbäume / Konfektionierte Leitungen / Kabelsätze in Serie; Kabelbaum / Leitungen konfektionieren / wire harness; Kabel und Stecker;
platine; electrical; Leiterplattenbestückung SMD und THT / Elektronikfertigung / Baugruppen bestücken und prüfen; Platinen bestücken / Leiterplatten / PCB assembly; elektronische Bauelemente; Lötkurse
sps; electrical; SPS-Programmierung / Steuerungstechnik und Inbetriebnahme / Programmieren von Siemens-Steuerungen; SPS Programmierer / Steuerung programmieren / PLC; Steuerungskomponenten; SPS-Lehrgänge
sanitaer; construction; Heizung und Sanitär / Sanitärinstallation und Wärmepumpen / Haustechnik; Rohrbruch / Heizung ausgefallen / Klempner; Sanitärbedarf;
klima; construction; Lüftungs- und Klimaanlagen / Klimatechnik für Hallen / Lüftungsbau; Halle kühlen / Lüftungsanlage / Klimatechnik; Klimageräte;
spedition; logistics; Spedition für Stück- und Teilladungen / Transporte national und international / Fuhrbetrieb mit 30 Lkw; Spedition / Transporte / wer fährt Ware nach Polen / haulage; ;
lager; logistics; Lagerhaltung und Kommissionierung / Lagerlogistik / Einlagerung von Paletten; Lagerplatz für Paletten / Lagerung / warehouse; Regale und Lagertechnik; 
schwer; logistics; Schwertransporte bis 100 t / Schwerlastlogistik / Tiefladertransporte; Schwerlasttransport / Maschine auf Tieflader; ;
kurier; logistics; Kurier- und Expressfahrten / Sonderfahrten rund um die Uhr / Direktkurier; Eilsendung heute noch / Kurierfahrt; ;
baecker; food; Backwaren für Großkunden / Brot und Brötchen / Tiefgekühlte Teiglinge; Brötchen für Kantine / Großbäckerei / bakery; Backmischungen; Backkurse
fleisch; food; Wurst- und Schinkenspezialitäten / Zerlegung und Fleischverarbeitung / Fleischwaren; Wursthersteller / Fleischverarbeitung / Metzgerei; ;
abfuell; food; Lohnabfüllung von Flüssigkeiten / Abfüllen in Flaschen und Kanister / Abfüllung und Etikettierung; Lohnabfüller / Getränke abfüllen / bottling; Abfüllanlagen;
catering; food; Catering für Betriebsfeste / Partyservice / Kantinenbewirtschaftung; Essen für Betriebsfeier / Partyservice / Kantine; Gastronomiebedarf; Kochkurse
naeh; textile; Lohnnäherei / Konfektion technischer Textilien / Näharbeiten in Serie; Näherei / nähen lassen / sewing; Nähmaschinen; Nähkurse
stick; textile; Stickerei für Berufskleidung / Besticken von Textilien / Maschinenstickerei; Logo aufsticken / Firmenhemden besticken; ;
plane; textile; Planen für Lkw und Zelte / Lkw-Planen nach Maß / Abdeckplanen schweißen; Lkw-Plane / Abdeckplane nach Maß; ;
druckerei; print; Offset- und Digitaldruck / Broschüren, Kataloge, Geschäftsdrucksachen / Druckerei mit Buchbinderei; Druckerei / Flyer drucken / Prospekte / printing; Druckmaschinen und Papier;
etikett; print; Etiketten auf Rolle / Haftetikettendruck / Selbstklebende Etiketten; Etikettendruck / Aufkleber auf Rolle / labels; Etikettendrucker;
schild; print; Werbetechnik und Schilder / Leuchtreklame / Fahrzeugbeschriftung und Schilder; Firmenschild / Leuchtreklame / Autos bekleben; Folien und Schneideplotter;
karton; print; Kartonagen und Faltschachteln / Verpackungen aus Wellpappe / Wellpappverpackungen nach Maß; Kartons nach Maß / Faltschachtel / packaging; Packmittel und Klebebänder;
software; it; Individuelle Software / Entwicklung von Apps und Portalen / Programmierung von Webanwendungen; Software programmieren lassen / App-Entwickler / Softwareentwicklung; Standardsoftware und Lizenzen; Programmierkurse
itservice; it; IT-Systemhaus mit Support / Betreuung von Servern und Netzwerken / IT-Service für den Mittelstand; IT Betreuung / Server ausgefallen / EDV Service; Computer und Drucker; IT-Schulungen
web; it; Webseiten und Onlineshops / Webdesign / Internetauftritte für Betriebe; neue Homepage / Webshop / Website erstellen; ;
landtech; farm; Landmaschinenwerkstatt / Reparatur von Schleppern und Mähdreschern / Service für Landtechnik; Traktor reparieren / Landmaschinen Werkstatt; Traktoren und Landmaschinen, Verkauf;
stall; farm; Stalleinrichtungen für Rinder und Schweine / Stallbau / Aufstallungen aus eigener Fertigung; Stallbau / Stalleinrichtung / Kuhstall bauen; ;
guelle; farm; Gülletechnik und Güllebehälter / Güllefässer aus eigenem Bau / Pumptankwagen für Gülle; Güllefaß / Güllebehälter; ;
reinigung; construction; Gebäudereinigung / Büro- und Industriereinigung / Glas- und Unterhaltsreinigung; Büro putzen / Industriereinigung / cleaning; Reinigungsmittel;
messen; tools; Koordinatenmesstechnik im Lohn / 3D-Vermessung von Bauteilen / Erstmusterprüfberichte, Lohnmessung; Bauteil vermessen / Lohnmessen / 3D Messung; Messmittel; Messtechnik-Seminare
konstr; machine; Konstruktion mit CAD / Ingenieurbüro für Maschinenkonstruktion / Entwicklung und technische Zeichnungen; Zeichnung in CAD / Konstruktionsbüro / Konstrukteur; CAD-Software; CAD-Schulungen
`;

/** Lines that nobody of the bench can answer. */
export const nobody = `Zahnarzt / Hubschrauberwartung / Klavier stimmen / Perlentaucher / Herzschrittmacher / Satellitenbau / Diamantmine / Falknerei / Uran anreichern / Hundefriseur / Tattoostudio / Orgelbau / Weltraumraketen / Hebamme / Brillenglas einschleifen beim Optiker / Goldschmuck gravieren / Atomkraftwerk / wer kann meine Katze impfen / Fahrschule / Bestattungen`;
