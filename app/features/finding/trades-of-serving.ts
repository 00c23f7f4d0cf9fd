/** What builders, carriers, printers and people of offices say; written as the list of making. */
export const serving = `
Bauunternehmen = Rohbau, Maurer, Hochbau, Maurerarbeiten, Bauunternehmung, Baugeschäft, general contractor, Mauerwerk, Betonbau, Halle bauen, Anbau > Schlüsselfertigbau
Schlüsselfertigbau = schlüsselfertig, Generalunternehmer, Gewerbebau, Industriebau
Tiefbau = Erdarbeiten, Kanalbau, Erdbau, Straßenbau, Baggerarbeiten, Ausschachtung, civil engineering, Aushub, Bagger, Leitungsbau
Straßenbau = Asphalt, Pflasterarbeiten, Pflastern, Asphaltierung, Pflaster, Hof pflastern, road construction
Abbruch = Abriss, Rückbau, demolition, Abbrucharbeiten
Dachdecker = Dachdeckerei, Bedachung, Flachdach, Dachsanierung, Dachdeckerarbeiten, roofing, Dach undicht, Dacheindeckung, Steildach, Abdichtung
Klempnerei = Spenglerei, Bauklempner, Dachrinne, Blechdach, Metalldach
Gerüstbau = Gerüst, Gerüste, Einrüstung, scaffolding, Baugerüst
Estrich = Estrichleger, Industrieboden, Bodenbeschichtung, Hallenboden, Estricharbeiten
Bodenleger = Bodenbeläge, Parkett, Fußboden, Teppichboden, Bodenverlegung, flooring
Fliesenleger = Fliesen, Fliesenarbeiten, tiling
Malerarbeiten = Maler, Malerbetrieb, Anstrich, Fassadenanstrich, Tapezieren, painting, Streichen, Wände streichen, Fassade
Trockenbau = Akustikdecken, Trockenbauer, Ständerwand, drywall, Gipskarton
Fassadenbau = Fassade, Fassaden, Sandwichelemente, Fassadentechnik, Hallenwand
Putz = Verputzen, Stuckateur, Innenputz, Wärmedämmverbundsystem, Außenputz
Wärmedämmung = Dämmung, Isolierung, Isolierarbeiten, Dämmtechnik, insulation, isolieren, Kälteschutz
Elektroinstallation = Elektriker, Elektrotechnik, Elektroinstallateur, Elektrobetrieb, electrician, Elektroarbeiten, Stromanschluss, Steckdosen, Beleuchtung, Verkabelung, Elektrohandwerk, elektrische Anlagen, Elektro
Photovoltaik = PV, Solaranlage, Solar, Solarstrom, PV-Anlage, Solartechnik, Stromspeicher, Sonnenstrom
Ladesäulen = Wallbox, Ladestation, E-Mobilität, Ladeinfrastruktur, Elektroauto laden
Beleuchtungstechnik = LED, Beleuchtung, Hallenbeleuchtung, Licht, Leuchten, lighting, Lichttechnik
Blitzschutz = Blitzableiter, Erdung
Netzwerktechnik = Netzwerk, Netzwerkverkabelung, WLAN, Glasfaser, LAN, Funknetz
Sicherheitstechnik = Alarmanlage, Einbruchmeldeanlage, Videoüberwachung, Zutrittskontrolle, Brandmeldeanlage, Überwachungskamera, Einbruch
DGUV-Prüfung = DGUV V3, Geräteprüfung, E-Check, Prüfung ortsveränderlicher Geräte, UVV-Prüfung, Elektroprüfung
Sanitär = Sanitärinstallation, Installateur, Klempner, Badsanierung, Wasserinstallation, plumbing, Bad, Wasserrohr, Rohrbruch, Wasserschaden, Toilette, SHK, Haustechnik, Gebäudetechnik
Heizung = Heizungsbau, Heizungstechnik, Wärmepumpe, Heizungsbauer, heating, Heizkessel, Heizung kaputt, SHK
Klimatechnik = Lüftung, Lüftungsbau, Lüftungstechnik, Klimaanlage, Lüftungsanlagen, Raumlufttechnik, air conditioning, HVAC, Absaugung, kühlen
Kältetechnik = Kälteanlagen, Kühlung, Kühlhaus, Kältebau, Kühlraum, refrigeration, Kühlzelle
Brunnenbau = Brunnen, Wasserbohrung, Erdwärmebohrung, Grundwasser
Wassertechnik = Abwassertechnik, Wasseraufbereitung, Kläranlage, Abwasser, water treatment
Rohrreinigung = Kanalreinigung, Kanalsanierung, Abfluss verstopft, Rohr verstopft, Kanal
Gartenbau = Landschaftsbau, Galabau, Gartengestaltung, Grünpflege, Außenanlagen, landscaping, Rasen, Hecke, Baumpflege, Garten
Winterdienst = Schneeräumung, Streudienst, Schnee
Gebäudereinigung = Reinigung, Büroreinigung, Unterhaltsreinigung, Glasreinigung, Reinigungsdienst, cleaning, putzen, Putzfrau, Industriereinigung, Fensterputzer, sauber machen
Hausmeister = Hausmeisterdienst, Facility Management, Objektbetreuung, Gebäudemanagement
Schädlingsbekämpfung = Kammerjäger, Ungeziefer, Schädlinge, pest control
Bewachung = Wachdienst, Sicherheitsdienst, Werkschutz, Objektschutz, security
Architektur = Architekt, Architekturbüro, Bauplanung, Bauantrag, architect
Statik = Tragwerksplanung, Statiker, Bauingenieur, structural engineering
Vermessung = Vermessungsbüro, Geodäsie, Grundstück vermessen, surveying
Arbeitssicherheit = Fachkraft für Arbeitssicherheit, Brandschutzbeauftragter, Sicherheitsbeauftragter, Arbeitsschutz
Brandschutz = Feuerlöscher, Brandabschottung, Sprinkler, Brandschutztechnik
Spedition = Transporte, Transport, Güterverkehr, LKW, Fracht, freight, haulage, Speditionsunternehmen, Fuhrunternehmen, Fernverkehr, Nahverkehr, Stückgut, transportieren, Ladung fahren, Ware fährt, Ware bringen, Frachtführer, shipping
Schwertransport = Schwerlast, Schwertransporte, Schwerlasttransport, Tieflader, heavy transport
Lagerei = Lager, Lagerung, Lagerhaltung, Lagerlogistik, Lagerfläche, warehouse, Einlagerung, warehousing, einlagern, Kontraktlogistik
Kommissionierung = Kommissionieren, Fulfillment, Pick and Pack, Versandabwicklung, Versand, Pakete packen
Logistik = logistics > Spedition, Lagerei, Kommissionierung
Kurierdienst = Kurier, Express, Eiltransport, Kurierfahrten, courier, Eilsendung, Direktfahrt, heute noch bringen, Sonderfahrt, Expresslieferung
Kühltransport = Kühltransporte, Tiefkühllogistik, temperaturgeführt, Frischelogistik, gekühlt
Gefahrgut = Gefahrguttransport, ADR, Gefahrstofflager
Silotransport = Silofahrzeug, Tankwagen, Schüttguttransport
Umzug = Umzüge, Umzugsunternehmen, Büroumzug, removals
Containerdienst = Container, Absetzcontainer, Entsorgung, Abfallentsorgung, Müll, Bauschutt, waste disposal, Entsorger
Entsorgung = Abfall, Abfallwirtschaft, Schrott, Schrotthandel, Altmetall, Aktenvernichtung, Sonderabfall
Aktenvernichtung = Datenvernichtung, Akten schreddern
Zoll = Zollabwicklung, Zollagentur, Verzollung, customs
Staplerservice = Gabelstapler, Stapler, Flurförderzeuge, Staplerreparatur, forklift, Hubwagen
Autokran = Kranarbeiten, Mobilkran, Kranverleih, Kran mit Fahrer
Kfz-Werkstatt = Autowerkstatt, Kfz, Autoreparatur, LKW-Werkstatt, Nutzfahrzeugservice, Fuhrparkservice, car repair, Reifen, Inspektion
Fahrzeuglackierung = Autolackiererei, Autolackierung, Unfallschaden
Fahrzeugbeschriftung = Autobeschriftung, Folierung, Fahrzeugfolierung, Fahrzeugwerbung, Autofolierung, Carwrapping, Werbung auf Auto, Autos bekleben
Druckerei = Offsetdruck, Digitaldruck, Drucksachen, Akzidenzdruck, printing, Broschüren, Flyer, Visitenkarten, drucken, Prospekt, Kataloge, Plakate, Briefpapier
Großformatdruck = Banner, Plakatdruck, Großformat, Fahnen, Messewand
Etiketten = Etikettendruck, Aufkleber, Haftetiketten, labels, Label
Siebdruck = Textildruck, Tampondruck, Bedrucken, T-Shirts bedrucken, screen printing, bedruckt
Buchbinderei = Buchbinden, Falzen, Heften, Weiterverarbeitung, binding
Verpackung = Verpackungen, Kartonagen, Wellpappe, Faltschachteln, Karton, packaging, Kartons, Schachteln
Lohnverpackung = Verpackungsdienst, Konfektionierung von Waren, Co-Packing, Einpacken, contract packing, verpacken, Display-Bau
Werbetechnik = Schilder, Leuchtreklame, Firmenschild, Lichtwerbung, Beschilderung, signage, Leuchtschrift, Schild
Lettershop = Mailing, Briefe versenden, Kuvertieren, Serienbriefe
Werbeagentur = Marketing, Werbung, Grafikdesign, Agentur, Corporate Design, advertising, Logo, Mediengestaltung
Webentwicklung = Website, Webseite, Webdesign, Internetseite, Homepage, web development, Online-Shop, Webshop, Onlineshop, Internetauftritt, E-Commerce
Suchmaschinenoptimierung = SEO, Online-Marketing, Google, Social Media
Fotografie = Fotograf, Produktfotos, Bilder, photography, Werbefotos, Fotos
Filmproduktion = Imagefilm, Video, Videoproduktion, Film, Drohnenaufnahmen
Softwareentwicklung = Software, Programmierung, Programmierer, App-Entwicklung, Individualsoftware, software development, App, programmieren, Anwendungsentwicklung
ERP = Warenwirtschaft, ERP-System, ERP-Einführung, SAP, PPS, MES
IT-Service = IT-Dienstleister, Systemhaus, IT-Support, EDV, Server, IT-Betreuung, IT support, Systemadministration, Computer, PC, EDV-Betreuung, Managed Services
IT-Sicherheit = Cybersecurity, Firewall, Datensicherheit, Datensicherung, Backup, Hacker, Virenschutz, Penetrationstest, IT security
Cloud = Hosting, Rechenzentrum, Cloud-Dienste, Microsoft 365
Datenschutz = DSGVO, Datenschutzbeauftragter
Telefonanlage = VoIP, Telefonie, Telekommunikation, Telefonsystem
KI = künstliche Intelligenz, Machine Learning, Bildverarbeitung, Datenanalyse
Digitalisierung = Industrie 4.0, Retrofit, Vernetzung von Maschinen, IoT, Scannen
Retrofit = Maschinenmodernisierung, Modernisierung alter Maschinen, Überholung, alte Maschine
Steuerberatung = Steuerberater, Buchhaltung, Lohnabrechnung, Finanzbuchhaltung, Jahresabschluss, tax
Unternehmensberatung = Beratung, Prozessberatung, consulting, Fördermittel
Rechtsanwalt = Anwalt, Rechtsberatung, Kanzlei
Personaldienstleistung = Zeitarbeit, Leiharbeit, Personalvermittlung, Arbeitnehmerüberlassung, Personal, staffing, Aushilfen, Mitarbeiter gesucht
Übersetzung = Übersetzungsbüro, Dolmetscher, translation, Dokumentation übersetzen
Technische Dokumentation = Betriebsanleitung, Bedienungsanleitung, technische Redaktion, CE-Kennzeichnung, CE, Risikobeurteilung
Energieberatung = Energieaudit, Energieeffizienz, Energieberater, Strom sparen
Qualitätsmanagement = QM, ISO-Beratung, Auditierung, quality management
Versicherung = Versicherungsmakler, Betriebsversicherung
Hotel = Übernachtung, Tagungshotel, Gasthof, Restaurant
Veranstaltungstechnik = Bühnentechnik, Beschallung, Eventtechnik, Zeltverleih, event
Wäscherei = Textilreinigung, Mietwäsche, laundry, Wäsche waschen
Schlüsseldienst = Schließanlagen, Schloss
Auszubildende = Azubi, Ausbildungsplatz
Labor = Laboranalyse, Wasseranalyse, Lebensmittellabor, laboratory, Probe untersuchen
`;

/** What things are made of, and what things are: they say less than the work does. */
export const materials = `
Stahl = Baustahl, steel
Edelstahl = rostfrei, Nirosta, VA, V2A, V4A, Inox, rostfreier Stahl, stainless steel, stainless
Aluminium = Alu, aluminum
Kupfer = copper
Messing = Rotguss, Bronze, brass
Titan = titanium
Zink
Metall = metal
Blech = Feinblech, Grobblech, sheet
Rohr = Rohre, tube, pipe
Profil = Profile
Holz = wood, timber
Eiche
Kunststoff = Plastik, plastic, PVC, PE, PP, POM, PA, Polyamid
Papier = paper
Pappe
Textil = Stoff, Gewebe, textile
Leder = leather
Stein
Beton = concrete
Sand
Acrylglas = Plexiglas, PMMA
Silikon
Wachs
Farbe
Lebensmittel = Nahrungsmittel, food
Bio = ökologisch, Bioqualität, organic
`;

/** Parts of compounds and small words of work: known, but nobody is found by them alone. */
export const general =
  "Sanierung Renovierung Beseitigung Verlegung Erneuerung Aufbereitung Einrichtung Neubau Betreuung Prüfung Mann Leute Bearbeitung Verarbeitung Fertigung Herstellung Produktion Anfertigung Bau Technik Technologie Teil Anlage Maschine System Service Dienst Dienstleistung Arbeit Montage Lohn Serie Kleinserie Großserie Einzelteil Einzelfertigung Auftrag Bauteil Betrieb Werk Werkstatt Meister Fachbetrieb Lösung Produkt Projekt Qualität Zubehör Bedarf Gerät Entwicklung Planung Beratung Reparatur Wartung Installation Lieferung Sonder Spezial Industrie Groß Klein Präzision Fein Grob Hand Auto Haus Hof Zeug Stück Gewerbe Komponente Element Einheit Halle Aufbau Ausbau Umbau Einbau Handwerk Verfahren Behandlung Veredelung Ware Artikel Kunde Partner Zulieferer Unternehmen Firma Büro Dienstleister Hersteller Anbieter Lieferant Fachmann Spezialist Kapazität Termin kurzfristig schnell günstig neu alt gut klein groß dünn dick lang kurz schwer leicht Meter Millimeter Tonne Stückzahl Menge Muster Lohnarbeit Lohnfertigung Vermietung Verleih Handel Verkauf Vertrieb Großhandel Kurs Lehrgang Schulung Seminar reparieren bearbeiten fertigen herstellen produzieren bauen machen liefern anfertigen montieren warten verarbeiten behandeln manufacturing production parts company supplier service";
