/** Industries as lists write them, as divisions and sections of WZ 2025. */
import { industryName } from "#app/features/companies/industries.ts";
import { folded } from "#app/platform/words.ts";

/** How words of a trade begin or what they hold, the more telling first. */
const trades: [RegExp, string][] = [
  [/landtechnik|landmaschin|maschinenbau|anlagenbau|sondermaschin|werkzeugbau|formenbau/, "28"],
  [
    /metall|stahl|schlosser|zerspan|dreher|blech|schweiss|oberflaech|galvan|pulverbesch|giesser/,
    "25",
  ],
  [/kunststoff|spritzguss|gummi/, "22"],
  [/moebel/, "31"],
  [/holz|tischler|schreiner|saegewerk/, "16"],
  [/elektronik|messtechnik|sensor/, "26"],
  [/elektroinst|elektrohandwerk|sanitaer|heizung|maler|dachdeck|ausbau|zimmer/, "43"],
  [/elektro/, "27"],
  [/tiefbau|strassenbau/, "42"],
  [/hochbau|bauunternehm|baugewerbe|bauhaupt/, "41"],
  [/lebensmittel|fleisch|baecker|nahrung|molkerei/, "10"],
  [/getraenk|brauerei/, "11"],
  [/textil|weberei|spinnerei/, "13"],
  [/bekleid/, "14"],
  [/papier|verpackung|karton/, "17"],
  [/druck|medienproduktion/, "18"],
  [/chemie|lack|farben/, "20"],
  [/glas|keramik|beton|naturstein/, "23"],
  [/fahrzeugbau|anhaenger|karosserie/, "29"],
  [/energie|stadtwerk/, "35"],
  [/entsorg|recycling|abfall/, "38"],
  [/grosshandel|handel mit|technischer handel/, "46"],
  [/einzelhandel/, "47"],
  [/logistik|spedition|transport|fuhr/, "49"],
  [/lager/, "52"],
  [/gastro|restaurant/, "56"],
  [/hotel/, "55"],
  [/\bit\b|software|edv|informatik/, "62"],
  [/bank|sparkasse|finanz/, "64"],
  [/versicher/, "65"],
  [/immobil/, "68"],
  [/rechtsanw|steuerberat|wirtschaftspruef/, "69"],
  [/unternehmensberat|beratung/, "70"],
  [/ingenieur|architekt|planungsbuero|konstruktion/, "71"],
  [/forschung|institut/, "72"],
  [/werbung|marketing/, "73"],
  [/personaldienst|zeitarbeit/, "78"],
  [/bildung|schulung|akademie/, "85"],
  [/gesundheit|pflege|klinik/, "86"],
  [/landwirt|gartenbau/, "01"],
  [/handel/, "46"],
  [/\bbau\b/, "41"],
];

/** "25.62 Mechanik", "C", "Metallbau" as a code of WZ 2025; null where nobody knows. */
export function industryOf(said: string): string | null {
  const [, code] = /^(?:wz\s*)?(?:[a-v]\s*)?(\d{2})(?=$|\D)/i.exec(said) ?? [];
  if (code) return code;
  const [, section, named] = /^([A-V])(?:\s+(.*))?$/.exec(said) ?? [];
  const names = (["de", "en"] as const).map((locale) => industryName(section ?? null, locale));
  if (section && (!named || names.includes(named))) return section;
  const text = folded(said);
  return trades.find(([words]) => words.test(text))?.[1] ?? null;
}
