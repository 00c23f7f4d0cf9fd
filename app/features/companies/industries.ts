/**
 * The branches of the Classification of Economic Activities, edition 2025 (WZ 2025, as NACE Rev. 2.1): 22 sections
 * (a letter) and the 87 divisions (two digits) below them, in German and in English.
 */
export type Industry = { code: string; de: string; en: string; divisions: Industry[] };

const told = `
A|Land- und Forstwirtschaft, Fischerei|Agriculture, forestry and fishing
01|Landwirtschaft, Jagd|Crop and animal production, hunting
02|Forstwirtschaft, Holzeinschlag|Forestry and logging
03|Fischerei und Aquakultur|Fishing and aquaculture
B|Bergbau, Gewinnung von Steinen und Erden|Mining and quarrying
05|Kohlenbergbau|Mining of coal and lignite
06|Gewinnung von Erdöl und Erdgas|Extraction of crude petroleum and natural gas
07|Erzbergbau|Mining of metal ores
08|Steine, Erden, sonstiger Bergbau|Other mining and quarrying
09|Dienstleistungen für den Bergbau|Mining support
C|Verarbeitendes Gewerbe|Manufacturing
10|Nahrungs- und Futtermittel|Food products
11|Getränke|Beverages
12|Tabakwaren|Tobacco products
13|Textilien|Textiles
14|Bekleidung|Wearing apparel
15|Leder, Lederwaren, Schuhe|Leather and related products
16|Holzwaren (ohne Möbel)|Wood products, except furniture
17|Papier und Pappe|Paper and paper products
18|Druck, Vervielfältigung|Printing and reproduction
19|Kokerei, Mineralölverarbeitung|Coke and refined petroleum products
20|Chemische Erzeugnisse|Chemicals and chemical products
21|Pharmazeutische Erzeugnisse|Pharmaceuticals
22|Gummi- und Kunststoffwaren|Rubber and plastic products
23|Glas, Keramik, Steine und Erden|Other non-metallic mineral products
24|Metallerzeugung und -bearbeitung|Basic metals
25|Metallerzeugnisse|Fabricated metal products
26|Datenverarbeitungsgeräte, Elektronik, Optik|Computer, electronic and optical products
27|Elektrische Ausrüstungen|Electrical equipment
28|Maschinenbau|Machinery and equipment
29|Kraftwagen und Kraftwagenteile|Motor vehicles, trailers and parts
30|Sonstiger Fahrzeugbau|Other transport equipment
31|Möbel|Furniture
32|Sonstige Waren|Other manufacturing
33|Reparatur, Wartung und Installation von Maschinen|Repair, maintenance and installation of machinery
D|Energieversorgung|Electricity, gas, steam and air conditioning supply
35|Strom, Gas, Wärme, Kälte|Electricity, gas, steam and air conditioning
E|Wasser, Abwasser, Abfall, Umwelt|Water supply, sewerage, waste management
36|Wasserversorgung|Water collection, treatment and supply
37|Abwasserentsorgung|Sewerage
38|Abfall, Rückgewinnung|Waste collection, recovery and disposal
39|Beseitigung von Umweltverschmutzungen|Remediation
F|Baugewerbe|Construction
41|Hochbau|Construction of buildings
42|Tiefbau|Civil engineering
43|Ausbau und Spezialgewerke am Bau|Specialised construction
G|Handel|Wholesale and retail trade
46|Großhandel|Wholesale trade
47|Einzelhandel|Retail trade
H|Verkehr und Lagerei|Transportation and storage
49|Landverkehr, Rohrleitungen|Land transport, pipelines
50|Schifffahrt|Water transport
51|Luftfahrt|Air transport
52|Lagerei, Logistik, Dienste für den Verkehr|Warehousing, storage and support for transport
53|Post, Kurier und Express|Postal and courier services
I|Gastgewerbe|Accommodation and food service
55|Beherbergung|Accommodation
56|Gastronomie|Food and beverage service
J|Verlage, Rundfunk, Medieninhalte|Publishing, broadcasting, content production
58|Verlage|Publishing
59|Film, Video, Tonstudios, Musik|Motion picture, video, sound and music
60|Rundfunk, Nachrichten, Verbreitung von Inhalten|Broadcasting, news agencies, content distribution
K|Telekommunikation und Informationstechnik|Telecommunication and information technology
61|Telekommunikation|Telecommunication
62|Programmierung und IT-Beratung|Computer programming and consultancy
63|Rechenzentren, Informationsdienste|Computing infrastructure and information services
L|Finanzen und Versicherungen|Financial and insurance activities
64|Finanzdienstleistungen|Financial services
65|Versicherungen, Pensionskassen|Insurance and pension funding
66|Mit Finanzen und Versicherungen verbundene Tätigkeiten|Auxiliary to finance and insurance
M|Grundstücke und Wohnungen|Real estate
68|Grundstücke und Wohnungen|Real estate
N|Freie Berufe, Wissenschaft, Technik|Professional, scientific and technical activities
69|Recht, Steuern, Wirtschaftsprüfung|Legal and accounting
70|Unternehmensführung und -beratung|Head offices and management consultancy
71|Architektur, Ingenieurbüros, Labore|Architecture, engineering, technical testing
72|Forschung und Entwicklung|Scientific research and development
73|Werbung, Marktforschung, Öffentlichkeitsarbeit|Advertising, market research, public relations
74|Sonstige freie Berufe und Technik|Other professional, scientific and technical
75|Tierärzte|Veterinary activities
O|Sonstige Dienstleistungen für Unternehmen|Administrative and support services
77|Vermietung von beweglichen Sachen|Rental and leasing
78|Arbeitskräfte, Personalvermittlung|Employment
79|Reisebüros, Reiseveranstalter|Travel agencies and tour operators
80|Wach- und Sicherheitsdienste|Investigation and security
81|Gebäudebetreuung, Garten- und Landschaftsbau|Services to buildings and landscape
82|Büro- und sonstige Dienste für Unternehmen|Office and other business support
P|Öffentliche Verwaltung, Sozialversicherung|Public administration and social security
84|Öffentliche Verwaltung, Sozialversicherung|Public administration and social security
Q|Erziehung und Unterricht|Education
85|Erziehung und Unterricht|Education
R|Gesundheit und Soziales|Human health and social work
86|Gesundheit|Human health
87|Heime|Residential care
88|Sozialwesen ohne Heime|Social work without accommodation
S|Kunst, Sport, Erholung|Arts, sports and recreation
90|Kunst und darstellende Künste|Arts creation and performing arts
91|Bibliotheken, Archive, Museen|Libraries, archives, museums
92|Spiel, Wetten, Lotterien|Gambling and betting
93|Sport, Unterhaltung, Erholung|Sports, amusement and recreation
T|Sonstige Dienstleistungen|Other services
94|Verbände und Vereine|Membership organisations
95|Reparatur von Computern, Gebrauchsgütern, Fahrzeugen|Repair of computers, household goods, vehicles
96|Persönliche Dienstleistungen|Personal services
U|Private Haushalte|Households
97|Haushalte mit Hauspersonal|Households as employers
98|Eigenleistungen privater Haushalte|Own production of households
V|Exterritoriale Organisationen|Extraterritorial organisations
99|Exterritoriale Organisationen|Extraterritorial organisations
`;

/** The sections in their order, each with its divisions. */
export const industries: Industry[] = [];
for (const line of told.trim().split("\n")) {
  const [code = "", de = "", en = ""] = line.split("|");
  const row = { code, de, en, divisions: [] };
  if (/^\d/.test(code)) industries.at(-1)?.divisions.push(row);
  else industries.push(row);
}

const byCode = new Map(
  industries.flatMap((one) => [one, ...one.divisions]).map((one) => [one.code, one]),
);

/** "25" as "Metallerzeugnisse", "C" as "Verarbeitendes Gewerbe"; null for what is no code. */
export const industryName = (code: string | null, locale: "de" | "en"): string | null =>
  byCode.get(code ?? "")?.[locale] ?? null;
