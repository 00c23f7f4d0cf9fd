/**
 * Makers of metal and machines in the demo, all of them invented; the first thirty are the metal cluster's. Each line:
 * name | postcode | WZ | size | in short | core competencies | services | seeks | machines | certificates.
 */
export const metalCluster = `
Blechwerk Berkelaue GmbH | 48703 | 25 | 10-49 | Bleche schneiden, kanten und schweißen, vom Muster bis zur Serie. | Laserschneiden bis 25 mm; Abkanten bis 4 m; Schweißbaugruppen aus Edelstahl | Lohnschneiden; Prototypen in fünf Tagen | Pulverbeschichten großer Gehäuse | Faserlaser 6 kW*; Abkantpresse 320 t | DIN EN 1090-2 EXC2; ISO 9001
Dreherei am Schwarzen Venn | 48691 | 25 | 1-9 | Drehteile in Losgrößen von eins bis fünfhundert, auch über Nacht. | CNC-Drehen bis 300 mm; Langdrehen; Gewindewirbeln | Ersatzteile nach Muster | Härten und Schleifen kleiner Wellen | Drehzentrum mit Gegenspindel*; Langdrehautomat | ISO 9001
Zerspanung Emsaue GmbH | 49716 | 25 | 50-249 | Große Frästeile für Landtechnik und Anlagenbau. | 5-Achs-Fräsen bis 4 m; Tieflochbohren; Messen auf 3 µm | Lohnfertigung in zwei Schichten; Messprotokolle | Gussteile in kleinen Losgrößen | Portalfräsmaschine 5-Achs*; Bohrwerk | ISO 9001; ISO 14001
Pulverhaus Steinfurt GmbH | 48565 | 25 | 10-49 | Wir beschichten Metall in jeder Farbe, auch Einzelstücke bis sieben Meter. | Pulverbeschichten; Sandstrahlen; Eisenphosphatieren | Abholung im Umkreis von 60 km | | Einbrennofen 7 m*; Strahlkabine | Qualicoat
Schweißtechnik Dinkeltal | 48599 | 25 | 10-49 | Geprüfte Schweißerinnen und Schweißer für Edelstahl, Aluminium und dicke Wände. | WIG-Schweißen; Roboterschweißen; Rohrleitungsbau | Schweißen auf der Baustelle; Schweißfachingenieur auf Zeit | Laserzuschnitte aus Aluminium | Schweißroboter*; Orbitalschweißanlage | DIN EN 1090-2 EXC3; ISO 3834-2
Werkzeugbau Baumberge GmbH & Co. KG | 48727 | 25 | 10-49 | Stanz- und Umformwerkzeuge aus eigener Konstruktion. | Folgeverbundwerkzeuge; Draht- und Senkerodieren; Werkzeugreparatur | Werkzeugwartung am Wochenende | Härterei in der Nähe | Drahterodiermaschine*; Tuschierpresse | ISO 9001
Härterei Stevertal | 48301 | 25 | 10-49 | Wärmebehandlung für Werkzeuge und Serienteile. | Vakuumhärten; Einsatzhärten; Nitrieren | Härteprüfung mit Protokoll | | Vakuumofen 1,2 m*; Nitrieranlage | ISO 9001
Maschinenbau Vechtebogen GmbH | 48629 | 28 | 50-249 | Sondermaschinen für Verpackung und Montage. | Konstruktion von Sondermaschinen; Montage; Steuerungsbau | Umbau alter Anlagen; CE-Bewertung | Drehteile und Frästeile in kleinen Losgrößen | Montagehalle mit 10-t-Kran* | ISO 9001
Gießerei Aatal GmbH | 46397 | 24 | 50-249 | Eisenguss von einem halben Kilo bis zwei Tonnen. | Handformguss; Sphäroguss; Modellbau | Gießsimulation | Zerspanung großer Gehäuse | Induktionsofen 4 t; Formanlage* | ISO 9001
Edelstahl Hümmling | 49757 | 25 | 10-49 | Behälter und Rohrleitungen für Molkereien und Futterwerke. | Behälterbau; Beizen und Passivieren; Rohrbiegen | Montage in der Lebensmittelindustrie | Elektropolieren | Rundbiegemaschine*; Beizbad 6 m | ISO 3834-3
Getriebe Teutohang GmbH | 49545 | 28 | 50-249 | Getriebe, Zahnräder und ihre Instandsetzung. | Verzahnen; Zahnflankenschleifen; Getriebeprüfstand | Instandsetzung fremder Getriebe | Schmiederohlinge | Wälzfräsmaschine*; Verzahnungsschleifmaschine | ISO 9001
Drahtwaren Bockholter Feld | 46399 | 25 | 10-49 | Federn, Biegeteile und Gitter aus Draht. | Drahtbiegen bis 12 mm; Federn wickeln; Punktschweißen | Muster in zwei Tagen | Verzinken von Kleinteilen | CNC-Drahtbiegeautomat* | ISO 9001
Galvanik Ibbenbürener Platte | 49477 | 25 | 10-49 | Zink, Nickel und Chrom für Gestell und Trommel. | Galvanisch Verzinken; Vernickeln; Passivieren | Schichtdickenmessung | | Trommelanlage*; Gestellanlage 3 m | ISO 14001
Metallbau Lohner Esch | 48683 | 25 | 10-49 | Treppen, Geländer und Hallentore aus Stahl. | Stahlbau; Treppenbau; Schlosserarbeiten | Aufmaß und Montage | Feuerverzinken über 6 m | Säge-Bohr-Anlage | DIN EN 1090-2 EXC2
Lasertechnik Riesenbeck | 48477 | 25 | 1-9 | Gravieren, Schweißen und Schneiden mit dem Laser. | Laserschweißen dünner Bleche; Lasergravur; Rohrlaserschneiden | Beschriften fremder Teile | Dreh- und Frästeile als Unterauftrag | Rohrlaser 220 mm*; Handlaser | ISO 9001
Hydraulik Haseknie GmbH | 49740 | 28 | 10-49 | Zylinder, Aggregate und Schläuche für Landtechnik. | Hydraulikzylinder bis 4 m; Aggregatebau; Honen | Reparatur in 24 Stunden | Hartverchromen von Kolbenstangen | Honmaschine*; Prüfstand 400 bar | ISO 9001
Stanzteile Isselbogen | 46419 | 25 | 50-249 | Stanz- und Tiefziehteile in großen Serien. | Stanzen bis 400 t; Tiefziehen; Entgraten | Werkzeugeinlagerung | Werkzeugbau für Folgeschnitte | Stanzautomat 400 t*; Gleitschliffanlage | IATF 16949
Fördertechnik Moorkolonie | 49767 | 28 | 10-49 | Förderbänder und Schnecken für Sand, Kies und Getreide. | Förderbandbau; Schneckenförderer; Stahlkonstruktion | Wartung mit Bereitschaft | Gummibeläge und Elektromotoren | | DIN EN 1090-2 EXC2
Rohrbau Lathener Tief | 49762 | 25 | 10-49 | Rohrleitungen für Biogas, Dampf und Druckluft. | Rohrleitungsbau; Vorfertigung von Spools; Druckprüfung | Montage vor Ort | Isolierer im Emsland | Rohrbiegemaschine* | ISO 3834-2
Messtechnik Tecklenburger Land | 49525 | 71 | 1-9 | Wir messen, was andere fertigen, taktil und optisch. | 3D-Messen; Erstmusterprüfberichte; Kalibrieren von Lehren | Messen beim Kunden | | Koordinatenmessgerät*; Streifenlichtscanner | DIN EN ISO/IEC 17025
Fräsmanufaktur Kirchspiel | 48308 | 25 | 1-9 | Frästeile aus Aluminium und Kunststoff, in drei Tagen. | 3-Achs-Fräsen; 5-Achs-Fräsen kleiner Teile; Gravieren | Eilaufträge | Eloxieren | Bearbeitungszentrum 5-Achs* |
Eloxal Ahauser Aa | 48619 | 25 | 1-9 | Eloxieren von Aluminium, natur und farbig. | Eloxieren; Glanzbeizen; Sandstrahlen feiner Teile | Musterplatten | | Eloxalbad 3,5 m* |
Anlagenbau Papenburger Kanal | 26871 | 28 | 50-249 | Anlagen für Torf, Kompost und Biomasse. | Anlagenbau; Siebtechnik; Brechertechnik | Umbau im laufenden Betrieb | Schaltschränke nach Plan; Laserzuschnitte | Halle mit 32-t-Kran | ISO 9001
Schmiede Legdener Mühle | 48739 | 25 | 1-9 | Freiformschmieden und Richten, von Hand und mit dem Hammer. | Freiformschmieden; Richten von Wellen; Kunstschmieden | Einzelstücke | Wärmebehandlung | Lufthammer* |
Präzision Schapener Forst | 48480 | 25 | 10-49 | Rundschleifen und Flachschleifen auf den tausendstel Millimeter. | Rundschleifen bis 2 m; Flachschleifen; Läppen | Lohnschleifen | Rohlinge aus gehärtetem Stahl | Rundschleifmaschine CNC* | ISO 9001
Aluguss Reken | 48734 | 24 | 10-49 | Sandguss und Kokillenguss aus Aluminium. | Kokillenguss; Sandguss; Kernmacherei | Röntgenprüfung | 5-Achs-Bearbeitung von Gussteilen | Kokillengießmaschine* | ISO 9001
Blechform Gescher | 48712 | 25 | 10-49 | Gehäuse und Abdeckungen aus dünnem Blech. | Stanzen und Nibbeln; Kanten; Einpressen | Baugruppenmontage | Siebdruck auf Metall | Stanz-Laser-Maschine* | ISO 9001
Montagewerk Spelle-Süd | 48496 | 33 | 10-49 | Wir montieren Baugruppen, prüfen und verpacken sie. | Baugruppenmontage; Verdrahten; Funktionsprüfung | Montage in Spitzenzeiten | Drehteile; Kunststoffspritzguss | | ISO 9001
Technikum Oberflächen Emsdetten | 48282 | 25 | 10-49 | Nasslack und Korrosionsschutz für Maschinen und Stahlbau. | Nasslackieren; Korrosionsschutz C5; Strahlen | Lackieren beim Kunden | | Lackierhalle 18 m* | DIN EN ISO 12944
Roboterzellen Rheine-Nord | 48432 | 28 | 10-49 | Roboter, die greifen, schweißen und entgraten. | Roboterzellen; Greiferbau; SPS-Programmierung | Machbarkeitsstudie | Blechverkleidungen und Fundamente | Versuchszelle mit 210-kg-Roboter* | ISO 9001
`;

/** Further companies that work in metal or build machines, members of their region alone. */
export const moreMetal = `
Landmaschinen Rosendahler Höhe | 48720 | 28 | 10-49 | Bodenbearbeitung und Streutechnik, gebaut und repariert. | Landmaschinenbau; Streutechnik; Reparatur von Mähwerken | Leihmaschinen zur Ernte | Hydraulikzylinder | |
Stalltechnik Nordhümmling | 26897 | 28 | 10-49 | Fütterung und Lüftung für Schweine und Geflügel. | Fütterungsanlagen; Lüftungstechnik; Edelstahltröge | Wartung rund um die Uhr | Schaltschrankbau | |
Werkzeughandel Borkener Ring | 46325 | 46 | 10-49 | Handel mit Fräsern, Bohrern und Wendeplatten. | Handel mit Zerspanwerkzeugen; Messmittelverleih | Beratung an der Maschine; Nachschleifservice im Auftrag | | |
Schweißkursstätte Coesfelder Heide | 48653 | 85 | 1-9 | Lehrgänge und Prüfungen für Schweißerinnen und Schweißer. | Schweißlehrgänge; Schweißerprüfungen nach ISO 9606 | Kurse im Betrieb | | |
Maschinenhandel Lingener Bögen | 49808 | 46 | 1-9 | Gebrauchte Drehmaschinen, Fräsmaschinen und Pressen. | Handel mit gebrauchten Werkzeugmaschinen | Ankauf ganzer Werkstätten | | |
Kesselbau Salzbergener Wehr | 48499 | 25 | 10-49 | Druckbehälter und Wärmetauscher. | Druckbehälterbau; Wärmetauscher; Rohrbündel | Druckprüfungen | Röntgenprüfung von Schweißnähten | Rundnahtautomat* | AD 2000 HP 0
`;
