/**
 * A district (Kreis) is one of the 400 Landkreise, Kreise and independent cities of Germany, known by
 * its official five-digit key (AGS). A postcode suggests districts, since 178 postcodes lie in more
 * than one; the person decides. Which association answers for a district is for the alliance to say.
 */
import { z } from "zod";
import { regionIn } from "./postcode.ts";

export type District = {
  ags: string;
  /** For lists, found by its first letters: "Borken, Kreis". */
  name: string;
  /** For sentences: "Kreis Borken". */
  label: string;
};

const cities = ["Kreisfreie Stadt", "Stadtkreis"];

/** Names that already say what they are: "Rhein-Kreis Neuss", "Region Hannover", "Enzkreis". */
const saysItself = /kreis|region|regionalverband/i;

export function districtNamed({ ags, kind, name }: { ags: string; kind: string; name: string }) {
  if (cities.includes(kind)) return { ags, name: `${name}, Stadt`, label: `${name}, Stadt` };
  if (saysItself.test(name)) return { ags, name, label: name };
  return { ags, name: `${name}, ${kind}`, label: `${kind} ${name}` };
}

/** The first two digits of an AGS name the state. */
export const states: Record<string, string> = {
  "01": "SH",
  "02": "HH",
  "03": "NI",
  "04": "HB",
  "05": "NW",
  "06": "HE",
  "07": "RP",
  "08": "BW",
  "09": "BY",
  "10": "SL",
  "11": "BE",
  "12": "BB",
  "13": "MV",
  "14": "SN",
  "15": "ST",
  "16": "TH",
};

const fiveDigits = (what: string) => z.string().regex(/^\d{5}$/, `${what} must have five digits`);
const count = (what: string, least: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `${what} must be a whole number`)
    .transform(Number)
    .refine((number) => number >= least, `${what} must be ${least} or more`);

/** One line of the file of districts. */
export const DistrictLine = z.object({
  ags: fiveDigits("ags").refine((ags) => ags.slice(0, 2) in states, "ags names no state"),
  nuts3: z.string().regex(/^DE[0-9A-Z]{3}$/, "nuts3 must look like DEA34"),
  land: z.enum(Object.values(states), "land must be a state such as NW"),
  typ: z.string().trim().min(1, "typ is missing").max(40, "typ is too long"),
  name: z.string().trim().min(1, "name is missing").max(80, "name is too long"),
  einwohner_2018: count("einwohner_2018", 0),
});
export type DistrictLine = z.output<typeof DistrictLine>;

/** One line of the file of postcodes: how many places of this postcode lie in this district. */
export const PostcodeLine = z.object({
  plz: z
    .string()
    .transform((typed) => regionIn({ postcode: typed }).postcode ?? "")
    .pipe(fiveDigits("plz")),
  ags: fiveDigits("ags"),
  orte: count("orte", 1),
});
export type PostcodeLine = z.output<typeof PostcodeLine>;

const degrees = (what: string, most: number) =>
  z
    .string()
    .trim()
    .regex(/^-?\d{1,3}([.,]\d+)?$/, `${what} must be degrees`)
    .transform((typed) => Number(typed.replace(",", ".")))
    .refine((number) => Math.abs(number) <= most, `${what} must be degrees`);

/** One line of the file of places: a postcode, its place and where that lies (WGS 84). */
export const PlaceLine = z.object({
  plz: PostcodeLine.shape.plz,
  place: z.string().trim().min(1, "place is missing").max(120, "place is too long"),
  lat: degrees("lat", 90),
  lon: degrees("lon", 180),
});
export type PlaceLine = z.output<typeof PlaceLine>;

/** `line` counts from 1, the heading included. */
export type ImportRefusal = { ok: false; refusal: "wrong-line"; line: number; reason: string };
