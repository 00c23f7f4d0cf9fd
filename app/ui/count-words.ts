const words = {
  de: ["null", "einem", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"],
  en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
};

/** A small number as it stands after "bei": "drei"; a larger one in figures. */
export const countWord = (count: number, locale: "de" | "en") =>
  words[locale][count] ?? String(count);
