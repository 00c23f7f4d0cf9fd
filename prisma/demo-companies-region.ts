/**
 * Companies of every other branch in the demo, and two institutions, all of them invented. Each line:
 * name | postcode | WZ | size | in short | core competencies | services | seeks | machines | certificates.
 */
export const region = `
Spritzguss Schlinge GmbH | 46354 | 22 | 50-249 | Kunststoffteile bis 2 kg, vom Werkzeug bis zur Montage. | Spritzguss; Mehrkomponenten-Spritzguss; Ultraschallschweißen | Bemusterung fremder Werkzeuge | Spritzgusswerkzeuge; Reparatur von Formen | Spritzgießmaschine 650 t* | ISO 9001; ISO 50001
Folienwerk Ahauser Feld | 48683 | 22 | 50-249 | Folien für Verpackung und Landwirtschaft. | Blasfolien; Bedrucken von Folie; Recyclat-Folien | Folien nach Maß | Recyclinggranulat | Fünfschicht-Blasanlage* | ISO 9001; ISO 22000
Kunststofftechnik Emsbürener Heide | 48488 | 22 | 10-49 | Tiefziehteile und Hauben aus Kunststoff. | Thermoformen; Fräsen von Kunststoff; Kleben | Prototypen aus Platten | Aluminiumformen | Tiefziehanlage 2 x 3 m* |
Gummiwerk Heidener Mark | 46359 | 22 | 10-49 | Dichtungen und Formteile aus Gummi. | Gummiformteile; Dichtungen; Gummi-Metall-Verbindungen | Kleinserien | Gestanzte Metalleinleger | Gummipresse* | ISO 9001
Recyclat Dörpener Hafen | 26892 | 38 | 10-49 | Aus Kunststoffabfall wird Granulat. | Kunststoffrecycling; Mahlen; Compoundieren | Abholung sortenreiner Reste | Produktionsabfälle aus PE und PP | Extruder 1 t/h* | EuCertPlast
Tischlerei Nordkirchener Allee | 59394 | 31 | 1-9 | Möbel und Innenausbau nach Maß. | Möbelbau; Innenausbau; Furnieren | Montage im Umkreis von 80 km | Polsterarbeiten | CNC-Oberfräse* |
Holzbau Lüdinghauser Mühlen | 59348 | 43 | 10-49 | Dachstühle, Holzrahmenbau, Aufstockungen. | Zimmerei; Holzrahmenbau; Abbund | Lohnabbund | Dachdecker für Herbst und Winter | Abbundanlage* | QNG-Nachweis
Fensterbau Velener Tiergarten | 46342 | 16 | 10-49 | Fenster und Haustüren aus Holz und Holz-Alu. | Fensterbau; Haustüren; Denkmalfenster | Einbau mit Blower-Door-Messung | Isolierglas in Sonderformen | Fensterstraße | RAL-Gütezeichen
Sägewerk Lohner Tannen | 49844 | 16 | 1-9 | Schnittholz aus der Region, auch lange Balken. | Sägen bis 12 m; Holztrocknung; Hobeln | Lohnschnitt | Nadelholz | Blockbandsäge*; Trockenkammer | PEFC
Palettenwerk Twister Damm | 49767 | 16 | 10-49 | Paletten und Kisten, auch für den Export. | Palettenbau; Exportkisten; Hitzebehandlung nach IPPC | Verpacken beim Kunden | Nägel und Schnittholz | Nagelstraße* | IPPC ISPM 15
Küchenwerk Schöppinger Berg | 48624 | 31 | 50-249 | Küchenfronten und Korpusse in Serie. | Möbelfronten; Lackieren von Holz; Kantenanleimen | Lohnlackierung | Griffe und Beschläge | Lackierroboter | FSC
Hochbau Dülmener Mark | 48249 | 41 | 50-249 | Hallen und Wohnhäuser schlüsselfertig. | Industriebau; Rohbau; Betonfertigteile | Bauleitung | Stahlbau für Hallen; Trockenbau | Betonpumpe | SCC
Tiefbau Ems-Vechte | 49809 | 42 | 50-249 | Straßen, Kanäle und Glasfaser. | Straßenbau; Kanalbau; Kabeltiefbau | Hausanschlüsse | Pflasterarbeiten | Kettenbagger 30 t* | RAL-Kanalbau AK2
Dachdecker Havixbecker Sandstein | 48329 | 43 | 1-9 | Steildach, Flachdach und Gründach. | Dachdeckerarbeiten; Flachdachabdichtung; Gründach | Notdienst bei Sturm | Zimmerei für Dachstühle | Dachdeckerkran* |
Malerbetrieb Metelener Heide | 48629 | 43 | 10-49 | Fassaden, Böden und Innenräume. | Malerarbeiten; Bodenbeschichtung; Wärmedämmung | Arbeiten am Wochenende | | Hebebühne |
Trockenbau Wettringer Ring | 48493 | 43 | 1-9 | Wände, Decken und Brandschutz. | Trockenbau; Akustikdecken; Brandschutzverkleidung | Reinraumwände | Elektroinstallation | |
Fliesen Olfener Stever | 59399 | 43 | 1-9 | Fliesen und Naturstein für Bad und Halle. | Fliesenverlegung; Industrieböden aus Keramik | Abdichtung | | |
Betonwerk Haverbecker Sand | 49733 | 23 | 10-49 | Fertigteile aus Beton für Stall und Halle. | Betonfertigteile; Spaltenböden; Treppen aus Beton | Transport mit Kran | Schalungen aus Stahl | Umlaufanlage | ISO 9001
Ziegelei Borkenwirther Ton | 46325 | 23 | 10-49 | Klinker und Formsteine, auch zum Nachbrennen. | Klinker; Formziegel; Nachbrand für Denkmäler | Brennen fremder Keramik | | Tunnelofen |
Elektro Ochtruper Töpfer | 48607 | 43 | 10-49 | Strom, Netzwerk und Photovoltaik. | Elektroinstallation; Photovoltaik; Netzwerktechnik | Prüfung nach DGUV V3 | Dachdecker für Solaranlagen | | VdS
Schaltschrank Rheder Bach | 46414 | 27 | 10-49 | Schaltschränke, von einem bis hundert. | Schaltschrankbau; SPS-Programmierung; Verdrahtung | Umrüstung alter Steuerungen | Blechgehäuse in Sondermaßen | Verdrahtungsplatz mit Ablängautomat* | UL 508A
Kabelkonfektion Emsdettener Moor | 48282 | 27 | 10-49 | Kabelsätze und Baugruppen. | Kabelkonfektion; Crimpen; Umspritzen | Kleinserien | Spritzgusswerkzeuge klein | Crimpautomat* | ISO 9001
Elektronik Greven Airport | 48268 | 26 | 10-49 | Bestücken, Löten und Prüfen von Leiterplatten. | SMD-Bestückung; Wellenlöten; Prüfgerätebau | Reparatur von Baugruppen | Frontplatten aus Aluminium | Bestückungslinie* | ISO 13485
Antriebstechnik Lengericher Canyon | 49525 | 27 | 10-49 | Elektromotoren wickeln, prüfen und warten. | Motoren wickeln; Auswuchten; Frequenzumrichter | Notdienst | Drehteile für Wellen | Auswuchtmaschine* | ATEX
Spedition Dreiländereck | 48599 | 49 | 50-249 | Transporte nach Benelux, jeden Tag. | Stückgut; Komplettladungen; Zollabwicklung | Lagerplatz für Überhänge | Fahrerinnen und Fahrer auf Zeit | 60 Sattelzüge | AEO-F
Lager und Logistik Emspark | 26907 | 52 | 50-249 | 20.000 Palettenplätze am Hafen. | Lagerung; Kommissionierung; Containerentladung | Saisonlager | | Regalanlage* | IFS Logistics
Kühllogistik Meppener Schleuse | 49716 | 52 | 10-49 | Tiefkühl- und Frischelager mit eigener Flotte. | Tiefkühllager; Kühltransporte; Schockfrosten | Etikettieren | Isolierte Boxen | Kühlhaus 8.000 Paletten* | IFS Logistics
Schwertransporte Lathener Heide | 49762 | 49 | 10-49 | Was lang, breit oder schwer ist. | Schwertransport; Kranarbeiten; Maschinenumzug | Genehmigungen | | Tieflader 80 t*; Autokran 100 t |
Kurierdienst Baumberger Sandstein | 48301 | 53 | 1-9 | Heute geholt, heute gebracht. | Kurierfahrten; Direktfahrten; Laborlogistik | Nachtfahrten | | |
Molkerei Vredener Wiesen | 48691 | 10 | 50-249 | Käse und Joghurt aus der Region. | Käserei; Abfüllen; Joghurt | Lohnabfüllung von Milchgetränken | Becher und Deckel aus einem Werkstoff | Becherfüller* | IFS Food; Bio
Fleischwaren Haselünner Korn | 49740 | 10 | 50-249 | Schinken und Wurst nach eigenen Rezepten. | Räuchern; Schneiden und Verpacken; Reifung | Lohnschnitt | Kühltransporte am Wochenende | Slicerlinie* | IFS Food
Backstube Billerbecker Dom | 48727 | 10 | 10-49 | Brot, Kuchen und Tiefkühlgebäck. | Backwaren; Teiglinge; glutenfreie Linie | Backen im Auftrag | Mehl aus der Region | Etagenofen* | Bio
Mühle Werlter Sand | 49757 | 10 | 10-49 | Mehl, Schrot und Futter. | Vermahlung; Mischfutter; Getreidetrocknung | Lohnvermahlung | Wartung von Förderschnecken | Walzenstuhl | GMP+
Brauerei Hümmlinger Quelle | 26901 | 11 | 1-9 | Bier und Limonade in Mehrwegflaschen. | Brauen; Abfüllen in Flaschen; Limonaden | Lohnabfüllung | Etiketten in kleinen Auflagen | Flaschenfüller* | Bio
Kartoffelhof Emslandmitte | 49744 | 10 | 10-49 | Kartoffelprodukte, geschält und vorgegart. | Schälen; Vorgaren; Vakuumieren | Lohnverpackung | Abnehmer für Schalen | Dampfschäler | QS
Weberei Gronauer Gras | 48599 | 13 | 50-249 | Technische Gewebe und Segeltuch. | Weben; technische Textilien; Beschichten von Gewebe | Musterweben | Garne aus Recyclingfaser | Greiferwebmaschine 3,6 m* | OEKO-TEX
Konfektion Bocholter Pättkes | 46395 | 13 | 10-49 | Planen, Netze und Hüllen nach Maß. | Nähen technischer Textilien; Planenkonfektion; HF-Schweißen | Reparatur von Planen | Ösen und Beschläge | HF-Schweißanlage* |
Stickerei Nienborger Burg | 48619 | 13 | 1-9 | Berufskleidung besticken und bedrucken. | Stickerei; Textildruck; Transferdruck | Lager für Berufskleidung | | Zwölfkopf-Stickmaschine* |
Färberei Neuenkirchener Aa | 48485 | 13 | 10-49 | Garne und Stückware färben und ausrüsten. | Färben; Ausrüsten; Waschen | Labordips in zwei Tagen | | Jet-Färbemaschine | OEKO-TEX; ISO 14001
Druckhaus Steinfurter Schloss | 48565 | 18 | 10-49 | Bücher, Etiketten und Schachteln. | Offsetdruck; Digitaldruck; Etikettendruck | Drucken über Nacht | Stanzformen | Achtfarben-Offset; Digitaldruck* | FSC
Werbetechnik Ladberger Kreuz | 49549 | 18 | 1-9 | Schilder, Beschriftung und Messewände. | Siebdruck auf Metall und Kunststoff; Fahrzeugbeschriftung; Schilder | Montage | Gefräste Buchstaben aus Aluminium | Flachbettdrucker* |
Kartonagen Ascheberger Davert | 59387 | 17 | 10-49 | Kartons ab hundert Stück. | Wellpappkartons; Stanzen von Karton; Kaschieren | Verpackungsentwicklung | | Flachbettstanze* | FSC
Verpackung Herzlaker Mühlbach | 49770 | 17 | 10-49 | Tragetaschen und Beutel aus Papier. | Papierbeutel; Flexodruck; Klebebindung | Kleinauflagen | Naturfarben | Beutelmaschine* | FSC
Softwarehaus Ems-Radde | 49774 | 62 | 1-9 | Software für Waage, Lager und Versand. | Warenwirtschaft; Schnittstellen; mobile Erfassung | Betreuung bestehender Anlagen | Gehäuse für Terminals | | ISO 27001
IT-Dienst Coesfelder Berg | 48653 | 62 | 10-49 | Netze, Server und Sicherheit für Betriebe. | IT-Betreuung; Datensicherung; IT-Sicherheit | Notfall in zwei Stunden | | | ISO 27001
Digitalwerkstatt Bocholt-West | 46397 | 62 | 1-9 | Maschinen verbinden, Daten lesen, Ausschuss senken. | Maschinendatenerfassung; Bildverarbeitung; OPC UA | Analyse in zehn Tagen | Pilotbetriebe mit Pressen | |
Medienagentur Horstmarer Burgmannshof | 48612 | 73 | 1-9 | Texte, Filme und Seiten für Betriebe. | Webseiten; Imagefilme; technische Redaktion | Betriebsanleitungen | | |
Ingenieurbüro Westerkappelner Schacht | 49492 | 71 | 1-9 | Statik und Stahlbauplanung. | Tragwerksplanung; Stahlbauzeichnungen; Bauphysik | Prüfstatik | | |
Konstruktion Mettinger Tüötten | 49497 | 71 | 1-9 | Vorrichtungen und Anlagen in 3D. | Konstruktion; FEM-Berechnung; Risikobeurteilung | Arbeit im Haus des Kunden | Prototypenbau | |
Umweltlabor Recker Moor | 49509 | 71 | 10-49 | Wasser, Boden, Gärreste. | Wasseranalysen; Bodenproben; Abfallanalytik | Probenahme | | | DIN EN ISO/IEC 17025
Personaldienst Lottener Kreuz | 49504 | 78 | 10-49 | Fachkräfte auf Zeit für Werkstatt und Lager. | Zeitarbeit; Vermittlung von Schweißern | Einarbeitung | | |
Mietpark Isselburger Heide | 46419 | 77 | 10-49 | Bühnen, Stapler und Stromerzeuger zur Miete. | Vermietung von Hebebühnen; Vermietung von Staplern | Bedienerschulung | Reparatur von Hydraulik | Gelenkbühne 20 m* |
Kfz und Nutzfahrzeuge Nordwalde | 48356 | 95 | 10-49 | Werkstatt für Lkw und Anhänger. | Reparatur von Nutzfahrzeugen; Aufbautenbau; Prüfungen | Pannendienst | Aluminiumschweißen | Bremsenprüfstand |
Fahrzeugbau Saerbecker Brook | 48369 | 29 | 50-249 | Anhänger und Aufbauten für Bau und Landwirtschaft. | Anhängerbau; Kippaufbauten; Sonderfahrzeuge | Reparatur fremder Anhänger | Laserzuschnitte; Pulverbeschichten | Schweißportal | ISO 9001
Saatgut Berßener Höhe | 49777 | 01 | 10-49 | Saatgut für Getreide und Zwischenfrucht. | Saatgutaufbereitung; Beizen von Saatgut | Lohnreinigung | | Reinigungsanlage | QSS
Biogas Oberlanger Tannen | 49779 | 35 | 1-9 | Wärme und Strom aus Gülle. | Biogas; Nahwärme; Gärresttrocknung | Lohntrocknung | Wartung von Blockheizkraftwerken | Bandtrockner* |
Heizung und Kälte Thuiner Kloster | 49832 | 43 | 10-49 | Wärmepumpen, Kälte und Lüftung. | Heizungsbau; Kälteanlagen; Lüftung | Wartungsverträge | Kernbohrungen | | Kältezertifikat
Gartenbau Lienener Berg | 49536 | 81 | 10-49 | Außenanlagen für Betriebe. | Garten- und Landschaftsbau; Pflasterarbeiten; Winterdienst | Pflegeverträge | | Radlader |
Reinigung Altenberger Hügel | 48341 | 81 | 50-249 | Hallen, Büros und Photovoltaik sauber. | Industriereinigung; Trockeneisstrahlen; Glasreinigung | Einsätze in Betriebsferien | | Trockeneisgerät* |
Steuerkanzlei Laerer Teiche | 48366 | 69 | 1-9 | Abschluss, Lohn und Förderung. | Steuerberatung; Lohnabrechnung | | | |
Arbeitsbühnen Emsland-Süd | 49811 | 77 | 1-9 | Verleih von Bühnen und Kränen. | Verleih von Arbeitsbühnen; Minikrane | Bedienung auf Wunsch | | Minikran* |
Lackhandel Haddorfer Seen | 48493 | 46 | 1-9 | Handel mit Lacken und Strahlmitteln. | Handel mit Pulverlack und Nasslack | Farbtöne nach Muster | | |
Laserkurse Ibbenbüren | 49479 | 85 | 1-9 | Schulungen für Laserschutz und Programmierung. | Schulung zum Laserschutz; Kurse für CNC-Programmierung | Schulung im Betrieb | | |
Metallhandel Neubörger | 26909 | 46 | 10-49 | Stahl, Edelstahl und Aluminium ab Lager. | Handel mit Blechen und Profilen; Sägezuschnitt | Lieferung am nächsten Tag | | Bandsäge |
Werkstatt Rhede-Emshafen | 26899 | 33 | 1-9 | Wartung und Reparatur von Pumpen und Verdichtern. | Pumpenreparatur; Verdichterwartung; Laserausrichten | Bereitschaft | Drehteile als Einzelstück | |
Bootsbau Papenburger Untenende | 26871 | 30 | 1-9 | Arbeitsboote und Reparaturen aus Aluminium. | Aluminiumbootsbau; Schweißen von Aluminium | Winterlager | Zuschnitte aus Aluminiumblech | |
Torfwerk Esterweger Dose | 26897 | 20 | 10-49 | Erden und Substrate ohne Torf und mit. | Substrate; Kompostieren; Absacken | Lohnabsackung | Holzfasern | Absackanlage* | RAL-Gütezeichen
Glasbau Rosendahler Kreuz | 48720 | 23 | 10-49 | Glas für Fassaden, Duschen und Maschinen. | Glasbearbeitung; Isolierglas; Maschinenschutzscheiben | Aufmaß und Einbau | Profile aus Aluminium | Glasbearbeitungszentrum* |
Spanntechnik Surwolder Wald | 26903 | 28 | 1-9 | Vorrichtungen zum Spannen und Prüfen. | Vorrichtungsbau; Prüflehren; Spannmittel | Konstruktion nach Bauteil | Härten kleiner Teile | | ISO 9001
Polsterei Havixbecker Stift | 48329 | 31 | 1-9 | Sitze für Büro, Gastronomie und Fahrzeuge. | Polsterarbeiten; Nähen von Bezügen; Reparatur von Sitzen | Muster | Gestelle aus Stahlrohr | |
Hofladen-Logistik Nottulner Kirche | 48301 | 52 | 1-9 | Wir sammeln regional und liefern gebündelt. | Kommissionierung; Kühltransporte; regionale Touren | Etikettieren | Mehrwegkisten | |
Lichttechnik Börger Höhen | 26904 | 27 | 1-9 | Leuchten für Hallen und Ställe. | LED-Leuchten; Lichtplanung; Sonderleuchten | Umrüstung | Gehäuse aus Aluminiumguss | | ENEC
`;

/** Institutions: name | postcode | WZ | in short | opens to companies | who leads in, by role. */
export const institutions = `
Institut für Werkstoffe der Fachhochschule Burgsteinfurt | 48565 | 72 | Werkstoffe prüfen, Schäden verstehen, Verfahren erproben. | Zugprüfung und Härteprüfung; Rasterelektronenmikroskop; Abschlussarbeiten im Betrieb | Technologiebotschafterin des Instituts
Prüflabor Oberfläche und Korrosion Lingen | 49811 | 71 | Salzsprühtest, Schichtdicke, Haftung: was eine Oberfläche aushält. | Salzsprühkammer; Schichtdickenmessung; Beratung zu Beschichtungen | Technologiebotschafter des Labors
`;
