import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import type { RouteConfigEntry } from "@remix-run/route-config";
import fc from "fast-check";
import { expect, test } from "vitest";
import config from "#app/routes.ts";
import { nearbyRoutes } from "#app/server/nearby-routes.ts";

type RouteObject = Parameters<typeof matchRoutes>[0][number];
type Flat = Record<string, { id: string; parentId?: string; path?: string; index?: boolean }>;

const flat: Flat = { root: { id: "root", path: "" } };
const flatten = (entries: RouteConfigEntry[], parentId: string) => {
  for (const { id, file, path, index, children = [] } of entries) {
    const own = id ?? file.replace(/\.tsx?$/, "");
    flat[own] = { id: own, parentId, path, index };
    flatten(children, own);
  }
};
flatten(await config, "root");

const asTree = (routes: Flat, parentId?: string): RouteObject[] =>
  Object.values(routes)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) =>
      index ? { id, path, index } : { id, path, children: asTree(routes, id) },
    );

const build = { routes: flat, assets: { routes: flat } } as unknown as ServerBuild;
const whole = asTree(flat);
const nearby = nearbyRoutes(build, ({ routes }) => ({
  tree: asTree(routes as Flat),
  size: Object.keys(routes).length,
}));

const segments = [...new Set(Object.values(flat).flatMap(({ path = "" }) => path.split("/")))]
  .map((one) => one.replace(/\?$/, ""))
  .filter((one) => one && !/^[:*]/.test(one));

const segment = fc.oneof(
  { arbitrary: fc.constantFrom(...segments, "en"), weight: 6 },
  {
    arbitrary: fc.constantFrom("aiw", "x7Kq", "2026-11", "%62uero", "a%2Fb", "ä", ""),
    weight: 4,
  },
);
const path = fc
  .array(segment, { maxLength: 7 })
  .map((parts) => `/${parts.join("/")}`)
  .chain((one) => fc.constantFrom(one, one.toUpperCase(), `${one}/`));

const idsOf = (tree: RouteObject[], at: string) =>
  matchRoutes(tree, at)?.map(({ route }) => route.id);

test("among the routes near a path the same one answers as among all of them", () => {
  fc.assert(
    fc.property(path, (at) => {
      expect(idsOf(nearby(at).tree, at)).toEqual(idsOf(whole, at));
    }),
    { numRuns: 500 },
  );
});

test("every route answers at an address of its own among those near it", () => {
  const parents = new Set(Object.values(flat).map(({ parentId }) => parentId));
  for (const { id } of Object.values(flat).filter((route) => !parents.has(route.id))) {
    const line: string[] = [];
    for (let at = flat[id]; at; at = flat[at.parentId ?? ""]) line.unshift(at.path ?? "");
    const at = `/${line.join("/")}`.replaceAll(/\/+/g, "/").replaceAll(/[?:*]/g, "x");
    expect(idsOf(nearby(at).tree, at), at).toEqual(idsOf(whole, at));
    expect(nearby(`${at}.data`).tree.length, at).toBeGreaterThan(0);
  }
});

test("near a path are few", () => {
  expect(Object.keys(flat).length).toBeGreaterThan(100);
  for (const at of ["/aiw", "/aiw/termine/x7Kq/anmelden", "/buero/aiw/heute", "/en/platz/t.data"])
    expect(nearby(at).size, at).toBeLessThan(8);
});

test("whoever asks for the routes behind the links of a page is answered from all of them", () => {
  expect(nearby("/__manifest").size).toBe(Object.keys(flat).length);
});
