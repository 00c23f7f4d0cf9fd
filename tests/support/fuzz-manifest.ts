import { type DoorName, routeTables } from "#tests/house/expectations/routes.ts";
import { aWorld } from "#tests/house/expectations/world.ts";
import { inHours } from "./cast.ts";
import { type Door, doorsFor } from "./doors-of-routes.ts";
import { pick, type Throw, wellFormed } from "./odd-texts.ts";
import { oddOrigin, oddQuery, oddValue, otherWritten } from "./odd-values.ts";
import type { connection } from "./sent-raw.ts";
import { formsIn, unescaped } from "./served-form.ts";

type Send = ReturnType<typeof connection>["send"];
type Pair = [name: string, value: string];

/** Every line of the manifest, asked by those whom it answers best: desk, links and programs alike. */
export async function manifestDoors(server: Parameters<typeof doorsFor>[1]) {
  const world = await aWorld(inHours(240));
  const makeDoor = await doorsFor(world, server);
  const rows = routeTables.flatMap(({ lines }) => lines).filter((row) => !movesClock(row));
  const made = new Map<string, Promise<Door>>();

  const lined = rows.map(({ method, route, cells }) => ({
    ...{ method, route },
    by: (open(cells).length > 0 ? open(cells) : cells).map(({ door }) => door),
  }));

  /**
   * Made when first asked: one visitor of each door for all that only shows, and one for each line that
   * does something, so that a logout ends nobody else's stay.
   */
  async function at(method: string, route: string, door: DoorName) {
    const key = method === "GET" ? door : `${method} ${route} ${door}`;
    const known = made.get(key) ?? makeDoor[door]();
    made.set(key, known);
    return filled(route, await known);
  }

  return { lined, at };
}

/** Whoever moves the clock moves it for all others, too. */
const movesClock = ({ method, route }: { method: string; route: string }) =>
  method === "POST" && route === "/dev/clock";

const open = (cells: { door: DoorName; answer: string }[]) =>
  cells.filter(({ answer }) => !/^(404|403|302)/.test(answer));

function filled(route: string, { params, cookie }: Door) {
  const path = route.replace(/:(\w+)\??/g, (_, name: string) => params[name] ?? "x");
  return { path: path.replace("*", "x/y"), cookie };
}

/** An odd question to any line of the manifest: odd parameters, fields, files, origins, or its address written otherwise. */
export async function anyDoor(
  send: Send,
  { url, lined, at }: { url: string } & Awaited<ReturnType<typeof manifestDoors>>,
  throwOne: Throw,
) {
  const { method, route, by } = pick(throwOne, lined);
  const { path, cookie } = await at(method, route, pick(throwOne, by));
  const served = throwOne() < 0.3 ? `/en${path}` : path;
  const twisted = throwOne() < 0.25 ? otherWritten(throwOne, served) : served;
  const query = throwOne() < 0.6 ? `?${oddQuery(throwOne)}` : "";
  const target = `${twisted}${query}`.slice(0, 7000);
  const headers = {
    ...(cookie && { Cookie: cookie }),
    ...(throwOne() < 0.1 && { Origin: oddOrigin(throwOne) }),
  };
  if (method === "GET") {
    const asked = { method, headers, target };
    return { asked: [target, cookie], heard: await send(url, asked) };
  }
  const page = await send(url, {
    method: "GET",
    headers: cookie ? { Cookie: cookie } : {},
    target: path,
  });
  const pairs = spoilt(throwOne, fieldsIn(throwOne, page.text));
  const { type, body } = sent(throwOne, pairs);
  const heard = await send(url, {
    ...{ method, target, body },
    headers: { ...headers, "Content-Type": type },
  });
  return { asked: [target, cookie, type, body.toString().slice(0, 500)], heard };
}

/** What one of the page's forms would send, its pressed button with it; without a page what forms are wont to send. */
function fieldsIn(throwOne: Throw, text: string): Pair[] {
  const forms = formsIn(text);
  if (forms.length === 0) return [...usual].map((name) => [name, oddValue(throwOne)]);
  const fields = pick(throwOne, forms).map(({ name, value }): Pair => [name, value]);
  const buttons = [...text.matchAll(/<button\b[^>]*>/g)].map(([tag]) => ({
    name: /\bname="([^"]*)"/.exec(tag)?.[1],
    value: unescaped(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? ""),
  }));
  const named = buttons.filter((one): one is { name: string; value: string } => !!one.name);
  if (named.length > 0 && throwOne() < 0.8) {
    const { name, value } = pick(throwOne, named);
    return [...fields.filter(([other]) => other !== name), [name, value]];
  }
  return fields;
}

const usual = "intent name email date day from to id file text".split(" ");

function spoilt(throwOne: Throw, fields: Pair[]): Pair[] {
  let pairs = fields.filter(([name]) => name !== "");
  for (let times = 1 + Math.floor(throwOne() * 3); times > 0 && pairs.length > 0; times--) {
    const [name] = pick(throwOne, pairs);
    const others = pairs.filter(([other]) => other !== name);
    const odd = (): Pair => [name, oddValue(throwOne)];
    pairs = pick(throwOne, [() => others, () => [...others, odd()], () => [...pairs, odd()]])();
  }
  return pairs;
}

const mark = "----part";

/** Mostly as a browser would; else in parts, with a file where text is expected and text where a file is. */
function sent(throwOne: Throw, pairs: Pair[]) {
  const plain = wellPaired(pairs);
  if (throwOne() < 0.6)
    return {
      type: "application/x-www-form-urlencoded",
      body: Buffer.from(new URLSearchParams(plain).toString()),
    };
  const file = `; filename="${pick(throwOne, ["x.txt", "", "../x", "__proto__"])}"\r\nContent-Type: ${pick(
    throwOne,
    ["text/plain", "application/octet-stream", "x"],
  )}`;
  const parts = plain.map(
    ([name, value]) =>
      `--${mark}\r\nContent-Disposition: form-data; name="${name.replace(/["\r\n]/g, "_")}"${
        throwOne() < 0.3 ? file : ""
      }\r\n\r\n${value.replaceAll(mark, "")}\r\n`,
  );
  return {
    type: `multipart/form-data; boundary=${mark}`,
    body: Buffer.from(`${parts.join("")}--${mark}--\r\n`),
  };
}

const wellPaired = (pairs: Pair[]) =>
  pairs.map(([name, value]): Pair => [wellFormed(name), wellFormed(value)]);
