import { answerInvitation, leaveStage } from "#app/features/floor/answer-invitation.server.ts";
import { inviteToStage } from "#app/features/floor/give-floor.server.ts";
import { onStage } from "#app/features/floor/own-floor.server.ts";
import { finishFiles } from "#app/features/recordings/finish-files.server.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import { fetchKey } from "#app/features/rooms/fetch-key.server.ts";
import { giveSign } from "#app/features/rooms/signals.server.ts";
import { staffVisitor } from "#app/features/rooms/staff-visitor.server.ts";
import { visitorBehind } from "#app/features/rooms/visitor.server.ts";
import { answerTaping } from "#app/features/taping/answer.server.ts";
import { lookAfterTapings } from "#app/features/taping/look-after.server.ts";
import { processEgressWebhooks } from "#app/features/taping/note-egress.server.ts";
import { reconcileFiles } from "#app/features/taping/reconcile-files.server.ts";
import {
  endTaping,
  pauseTaping,
  prepareTaping,
  startTaping,
} from "#app/features/taping/run-taping.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anna, ben, later } from "#tests/support/cast.ts";
import { claimsOf } from "#tests/support/livekit.ts";
import { guestVisitor, now } from "../rooms/cast.ts";
import type { anEgressServer, Egress } from "./egress-server.ts";
import { aStage, asGuest } from "./ground.ts";
import { aStageModel, type Person, people } from "./stage-model.ts";
import { endWith, tell } from "./told-by-egress.ts";

type Server = Awaited<ReturnType<typeof anEgressServer>>;
type Visitor = Awaited<ReturnType<typeof visitorBehind>>;
export type Step = { what: string; who: Person; nth: number; times: number };
export type PlayedStage = Awaited<ReturnType<typeof aPlayedStage>>;

/** A session on whose stage many histories are played one after the other, in the house and in the model alike. */
export async function aPlayedStage(server: Server) {
  const stage = await aStage();
  const { sessionId } = stage;
  const seats = { anna: await stage.signUp(anna), ben: await stage.signUp(ben) };
  const scopes = {
    expert: stage.expert,
    moderator: stage.moderator,
    anna: asGuest(stage, seats.anna),
    ben: asGuest(stage, seats.ben),
  };
  const visitors: Record<Person, () => Promise<Visitor>> = {
    expert: () => visitorBehind(stage.stage),
    moderator: () => staffVisitor(stage.staff, sessionId),
    anna: () => guestVisitor(seats.anna),
    ben: () => guestVisitor(seats.ben),
  };

  /** Nobody has said anything yet; all are in the room, the guests among the audience. */
  async function begin() {
    const where = { sessionId };
    await db.recording.deleteMany({ where });
    await db.taping.deleteMany({ where });
    await db.consent.deleteMany({ where });
    await db.stageInvitation.deleteMany({ where });
    await db.roomEntry.deleteMany({ where: { room: where } });
    server.all.length = 0;
    server.inRoom.clear();
    Object.assign(server.mood, { isSilent: false, isDeaf: false });
    const played = play();
    for (const who of people) await played.act({ what: "comes", who, nth: 0, times: 1 });
    return played;
  }

  function play() {
    const model = aStageModel();
    let at = now;
    /** Who is in the room under which identity. */
    const joined = new Map<Person, string>();
    /** What egress has said and nobody has delivered. */
    const told: Egress[] = [];
    const said = new Map<string, string>();
    const scopeOf = (who: Person) => ({ ...scopes[who], now: at });
    const office = () => scopeOf("moderator");
    const keyOf = ({ path }: Egress) => path.replace("/out/", "");

    async function comes(who: Person) {
      if (model.all[who].isHere) return;
      const visitor = await visitors[who]();
      const entered = await enter(scopeOf(who), visitor);
      if (!entered.ok) throw new Error(entered.refusal);
      const key = await fetchKey({ now: at }, visitor, entered.identity, await onStage(visitor));
      if (!key.ok) throw new Error(key.refusal);
      server.inRoom.set(key.identity, claimsOf(key.token).video.canPublish);
      await giveSign(key.identity, at);
      joined.set(who, key.identity);
      model.all[who].isHere = true;
    }
    async function leaves(who: Person) {
      const { registrationId, engagementId, staffId } = await visitors[who]();
      const whose = { registrationId, engagementId, staffId };
      const entries = await db.roomEntry.findMany({ where: { room: { sessionId }, ...whose } });
      await db.attendance.createMany({
        data: entries.map(({ identity }) => ({
          ...{ participantSid: `PA_${identity}`, identity, joinedAt: at, leftAt: at },
        })),
        skipDuplicates: true,
      });
      server.inRoom.delete(joined.get(who) ?? "");
      joined.delete(who);
      model.all[who].isHere = false;
    }
    async function up(who: Person) {
      if (who !== "anna" && who !== "ben") return;
      await inviteToStage(office(), { sessionId, registrationId: seats[who] });
      await answerInvitation({ now: at }, await visitors[who](), { isYes: true, naming: "name" });
      model.all[who].isUp = true;
    }
    async function down(who: Person) {
      if (who !== "anna" && who !== "ben") return;
      await leaveStage({ now: at }, await visitors[who]());
      model.all[who].isUp = false;
    }
    async function start() {
      const { ok } = await startTaping(office(), sessionId);
      if (ok !== model.start()) throw new Error(`started: ${ok}`);
      const { fileKey } = ok
        ? await db.recording.findFirstOrThrow({ where: { sessionId }, orderBy: { part: "desc" } })
        : { fileKey: null };
      if (fileKey) model.began(fileKey);
    }
    async function webhook({ nth, times }: Step) {
      const [one] = told.splice(nth % Math.max(1, told.length), 1);
      if (one && times > 0) {
        await tell(one, times);
        model.told(keyOf(one), one.status);
      }
      await processEgressWebhooks({ now: at });
    }
    async function look() {
      await reconcileFiles({ now: at });
      if (!server.mood.isSilent && !server.mood.isDeaf)
        for (const one of server.all) model.told(keyOf(one), one.status);
      await finishFiles();
      await lookAfterTapings({ now: at });
      model.look();
    }
    const becomes = async (status: "ACTIVE" | "COMPLETE" | "FAILED") => {
      const [one] = server.running();
      if (!one) return;
      if (status !== "ACTIVE") await endWith(one, status);
      else if (one.status === "STARTING") one.status = "ACTIVE";
    };
    const hears = async (mood: Partial<Server["mood"]>) => {
      Object.assign(server.mood, { isSilent: false, isDeaf: false }, mood);
      model.hears(!mood.isSilent && !mood.isDeaf);
    };

    const done: Record<string, (step: Step) => Promise<unknown>> = {
      comes: ({ who }) => comes(who),
      leaves: ({ who }) => leaves(who),
      up: ({ who }) => up(who),
      down: ({ who }) => down(who),
      yes: async ({ who }) => {
        await answerTaping(scopeOf(who), sessionId, true);
        model.yes(who);
      },
      no: async ({ who }) => {
        await answerTaping(scopeOf(who), sessionId, false);
        model.no(who);
      },
      prepare: async () => {
        const { ok } = await prepareTaping(office(), sessionId, "egress");
        if (ok !== model.prepare()) throw new Error(`prepared: ${ok}`);
      },
      start,
      pause: async () => {
        await pauseTaping(office(), sessionId);
        model.pause();
      },
      end: async () => {
        await endTaping(office(), sessionId);
        model.end();
      },
      webhook,
      look,
      on: () => becomes("ACTIVE"),
      complete: () => becomes("COMPLETE"),
      fail: () => becomes("FAILED"),
      silent: () => hears({ isSilent: true }),
      deaf: () => hears({ isDeaf: true }),
      heard: () => hears({}),
    };

    async function act(step: Step) {
      at = later(at, 1 / 60);
      model.tick();
      await done[step.what]?.(step);
      for (const one of server.all) {
        if (said.get(one.id) !== one.status) told.push({ ...one });
        said.set(one.id, one.status);
      }
    }
    return { act, model, joined, sessionId, visitorOf: (who: Person) => visitors[who]() };
  }
  return { begin };
}
