import { actOnList } from "#app/features/memberlists/act-on-list.server.ts";
import { chooseLine } from "#app/features/memberlists/choose-line.server.ts";
import { exportMembers } from "#app/features/memberlists/export-members.server.ts";
import { getListPage } from "#app/features/memberlists/list-page.server.ts";
import { mapColumns } from "#app/features/memberlists/map-columns.server.ts";
import { lockList } from "#app/features/memberlists/open-list.server.ts";
import { findLists, getList } from "#app/features/memberlists/queries.server.ts";
import {
  beginTakingBack,
  beginWriting,
  discardList,
} from "#app/features/memberlists/run-list.server.ts";
import { takeList } from "#app/features/memberlists/take-list.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { officeOf } from "#tests/support/cast.ts";
import { everyRow } from "#tests/support/every-row.ts";
import { aList, broughtIn, checked, fileOf } from "#tests/support/member-lists.ts";
import type { Line, World } from "./world.ts";

const home = { own: "ok", partner: "404", foreign: "404" };
const text = () => `Firma;PLZ;Ort\nLeak-company ${newShortId()};48703;Stadtlohn\n`;
const list = ({ own }: World) => aList(officeOf(own), text(), "Leak-list.csv");
const everything = { only: "" as const, page: 1 };

async function looked(world: World) {
  const listId = await list(world);
  await checked(officeOf(world.own), listId);
  return listId;
}

/** Two of the same name elsewhere: the office has to choose. */
async function doubtful({ own }: World) {
  const name = `Leak-company ${newShortId()}`;
  await broughtIn(officeOf(own), `Firma;PLZ;Ort\n${name};48703;Stadtlohn\n`);
  const listId = await aList(officeOf(own), `Firma;PLZ;Ort\n${name};48683;Ahaus\n`);
  await checked(officeOf(own), listId);
  return listId;
}

/** A list of members, what it would do, and what it did: the business of the office that brought it. */
export const memberListVerbs: Record<string, Line> = {
  "memberlists/take-list: takeList": {
    call: (scope) => takeList(scope, fileOf(text())),
    ...{ own: "ok", partner: "ok", foreign: "ok" },
    because: "Every office brings lists of its own members.",
  },
  "memberlists/map-columns: mapColumns": {
    call: async (scope, world) =>
      mapColumns(scope, await list(world), {
        columns: (["name", "postcode", "place"] as const).map((target) => ({
          ...{ target, level: "partners" },
        })),
        hasAgreed: false,
      }),
    ...home,
  },
  "memberlists/choose-line: chooseLine": {
    call: async (scope, world) => chooseLine(scope, await doubtful(world), 2, "new"),
    ...home,
  },
  "memberlists/run-list: beginWriting": {
    call: async (scope, world) => beginWriting(scope, await looked(world)),
    ...home,
  },
  "memberlists/run-list: beginTakingBack": {
    call: async (scope, world) =>
      beginTakingBack(scope, (await broughtIn(officeOf(world.own), text())).listId),
    ...home,
  },
  "memberlists/run-list: discardList": {
    call: async (scope, world) => discardList(scope, await list(world)),
    ...home,
  },
  "memberlists/act-on-list: actOnList": {
    call: async (scope, world) => {
      const form = new FormData();
      form.set("intent", "discard");
      return actOnList(scope, await list(world), form);
    },
    ...home,
  },
  "memberlists/open-list: lockList": {
    call: async (scope, world) => {
      const id = await list(world);
      return (await transact((tx) => lockList(tx, scope, id))).fileName;
    },
    ...{ own: "list", partner: "404", foreign: "404" },
  },
  "memberlists/queries: findLists": {
    call: async (scope, world) => {
      await list(world);
      return (await findLists(scope)).map(({ fileName }) => fileName);
    },
    ...{ own: "list", partner: "nothing", foreign: "nothing" },
  },
  "memberlists/queries: getList": {
    call: async (scope, world) => [(await getList(scope, await list(world), everything)).fileName],
    ...{ own: "list", partner: "404", foreign: "404" },
  },
  "memberlists/list-page: getListPage": {
    call: async (scope, world) => (await getListPage(scope, await looked(world), everything)).lines,
    ...{ own: "company", partner: "404", foreign: "404" },
  },
  "memberlists/export-members: exportMembers": {
    call: async (scope, world) => {
      await broughtIn(officeOf(world.own), text());
      const sheet = await exportMembers(scope, "csv");
      return sheet && everyRow(sheet);
    },
    ...{ own: "company", partner: "nothing", foreign: "nothing" },
  },
};
