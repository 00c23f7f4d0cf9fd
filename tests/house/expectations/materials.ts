import { addMaterial } from "#app/features/materials/add-material.server.ts";
import {
  changeMaterial,
  moveMaterial,
  removeMaterial,
} from "#app/features/materials/change-material.server.ts";
import {
  getDeskMaterial,
  getHostedMaterials,
  getPublicMaterial,
} from "#app/features/materials/material-queries.server.ts";
import { findDeskMaterials } from "#app/features/materials/materials-shown.server.ts";
import { upload } from "#app/features/materials/upload.server.ts";
import { findSeatMaterials, getSeatMaterial } from "#app/features/places/seat-materials.server.ts";

import { aPdf } from "#tests/support/files.ts";
import type { Line } from "./world.ts";

const hosting = { own: "ok", partner: "404", foreign: "404" };
const shown = { own: "material", partner: "material", foreign: "404" };

const named = ({ name }: { name: string }) => [name];

/** The files of a session: the host changes them, who shows the session hands the public ones out. */
export const materialVerbs: Record<string, Line> = {
  "materials/add-material: addMaterial": {
    call: async (scope, world) =>
      addMaterial(scope, await world.shared(), {
        ...{ name: "folien.pdf", content: aPdf(), audience: "public" },
      }),
    ...hosting,
  },
  "materials/upload: upload": {
    call: async (scope, world) => {
      const file = { name: "folien.pdf", content: aPdf() };
      return upload(scope, await world.shared(), { form: new FormData(), file, isTooLarge: false });
    },
    ...hosting,
  },
  "materials/change-material: changeMaterial": {
    call: async (scope, world) =>
      changeMaterial(scope, ...(await world.material()), { name: "neu", audience: "registered" }),
    ...hosting,
  },
  "materials/change-material: moveMaterial": {
    call: async (scope, world) => moveMaterial(scope, ...(await world.material()), { isUp: true }),
    ...hosting,
  },
  "materials/change-material: removeMaterial": {
    call: async (scope, world) => removeMaterial(scope, ...(await world.material())),
    ...hosting,
  },
  "materials/material-queries: getHostedMaterials": {
    call: async (scope, world) => {
      const [sessionId] = await world.material("registered");
      return (await getHostedMaterials(scope, sessionId)).materials.flatMap(named);
    },
    own: "material",
    partner: "404",
    foreign: "404",
  },
  "materials/material-queries: getDeskMaterial": {
    call: async (scope, world) =>
      named(await getDeskMaterial(scope, ...(await world.material("registered")))),
    own: "material",
    partner: "material",
    foreign: "404",
  },
  "materials/materials-shown: findDeskMaterials": {
    call: async (scope, world) => {
      const [sessionId] = await world.material("registered");
      return (await findDeskMaterials(scope, sessionId)).materials.flatMap(named);
    },
    own: "material",
    partner: "material",
    foreign: "nothing",
  },
  "materials/material-queries: getPublicMaterial": {
    call: async (scope, world) =>
      named(await getPublicMaterial(scope, ...(await world.material()))),
    ...shown,
  },
  "places/seat-materials: findSeatMaterials": {
    call: async (scope, world) => {
      const [sessionId] = await world.material("registered");
      const { id: registrationId } = await world.seat(sessionId);
      const guest = { ...scope, actor: { kind: "guest", registrationId } as const };
      return (await findSeatMaterials(guest)).flatMap(named);
    },
    own: "material",
    partner: "nothing",
    foreign: "nothing",
  },
  "places/seat-materials: getSeatMaterial": {
    call: async (scope, world) => {
      const [sessionId, material] = await world.material("registered");
      const { id: registrationId } = await world.seat(sessionId);
      const guest = { ...scope, actor: { kind: "guest", registrationId } as const };
      return named(await getSeatMaterial(guest, material));
    },
    own: "material",
    partner: "404",
    foreign: "404",
  },
};
