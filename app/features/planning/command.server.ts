import { withMember } from "#app/features/alliance/membership.server.ts";
import { houseScope } from "#app/features/identity/scope.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { list } from "#app/features/pool/list.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { unlist } from "#app/features/pool/unlist.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import type { NewTimes, Refusal } from "#app/features/sessions/sessions.ts";
import { db } from "#app/platform/db.server.ts";
import { planFrom } from "./command-plan.server.ts";
import { linesOfProgramme, linesOfSession } from "./command-show.server.ts";
import {
  type Answer,
  isProblem,
  type Run,
  readTimes,
  readWords,
  type Words,
} from "./command-words.server.ts";

type Print = (line: string) => void;
/** Verbs that reach into rooms above this one, and its words: whoever starts the command hands them in. */
export type Above = {
  publish: (scope: Scope, id: string) => Promise<Answer>;
  reschedule: (scope: Scope, id: string, times: NewTimes) => Promise<Answer>;
  undoChange: (scope: Scope, id: string) => Promise<Answer>;
  say: (refusal: Refusal) => string;
};

/** `npm run session -- …`: the verbs of this room from a terminal. Returns and sets the exit code. */
export async function runSessionCommand(
  argv: string[],
  print: Print,
  above: Above,
): Promise<0 | 1> {
  const words = readWords(argv);
  const problem = isProblem(words) ? words.problem : await obey(words, print, above);
  if (problem) print(problem);
  process.exitCode = problem ? 1 : 0;
  return problem ? 1 : 0;
}

/** Null when done, else what to do about it. */
async function obey(
  { command, id, options }: Words,
  print: Print,
  above: Above,
): Promise<string | null> {
  const slug = options.get("as") ?? "";
  const association = await db.association.findUnique({ where: { slug } });
  if (!association) return `There is no association "${slug}".`;
  const scope = await houseScope(association.id);
  if (id && !(await db.session.findUnique({ where: { id } }))) return `There is no session ${id}.`;
  if (command !== "show") {
    const answer = await (runsWith(above)[command] as Run)(scope, id ?? "", options);
    if (isProblem(answer)) return answer.problem;
    if (!answer.ok) return above.say(answer.refusal);
    id ??= answer.sessionId;
  }
  const lines = id ? await linesOfSession(scope, id) : await linesOfProgramme(scope);
  if (!lines && command === "show") return `${association.name} shows no session ${id}.`;
  for (const line of lines ?? []) print(line);
  return null;
}

const runsWith = ({ publish, reschedule, undoChange }: Above): Record<string, Run> => ({
  plan: planFrom,
  publish: (scope, id) => asHost(scope, id, () => publish(scope, id)),
  list: (scope, id, options) =>
    asHost(scope, id, () => inAlliance(scope, options, (key) => list(scope, id, key))),
  unlist: (scope, id, options) =>
    asHost(scope, id, () => inAlliance(scope, options, (key) => unlist(scope, id, key))),
  adopt: async (scope, id, options) =>
    (await db.session.count({ where: { id, publishedAt: null } })) > 0
      ? { problem: "This session is still a draft." }
      : adopt(scope, id, { introduction: options.get("introduction") }),
  unadopt: async (scope, id) =>
    (await db.adoption.count({ where: { sessionId: id, associationId: scope.association.id } })) > 0
      ? unadopt(scope, id)
      : { problem: "This association has not adopted that session." },
  reschedule: (scope, id, options) =>
    asHost(scope, id, async () => {
      const times = await timesOf(scope, id, options);
      return isProblem(times) ? times : reschedule(scope, id, times);
    }),
  cancel: (scope, id, options) => asHost(scope, id, () => callOff(scope, id, options)),
  undo: (scope, id) => asHost(scope, id, () => undoChange(scope, id)),
});

async function asHost(scope: Scope, id: string, work: () => Promise<Answer>): Promise<Answer> {
  const { association } = scope;
  const isHost = (await db.session.count({ where: { id, hostId: association.id } })) > 0;
  return isHost ? work() : { problem: `Session ${id} is not hosted by ${association.name}.` };
}

/** The alliance named by --alliance, or the only one the association belongs to. */
async function inAlliance(
  { association }: Scope,
  options: Words["options"],
  work: (key: { allianceId: string }) => Promise<Answer>,
): Promise<Answer> {
  const where = { name: options.get("alliance"), ...withMember(association.id) };
  const found = await db.alliance.findMany({ where, select: { id: true, name: true } });
  const [alliance] = found;
  if (!alliance) return { problem: `${association.name} belongs to no such alliance.` };
  if (found.length > 1)
    return { problem: `Say which: --alliance "${found.map(({ name }) => name).join('" or "')}"` };
  return work({ allianceId: alliance.id });
}

async function timesOf(scope: Scope, id: string, options: Words["options"]) {
  const { startsAt, endsAt } = await db.session.findUniqueOrThrow({ where: { id } });
  const length = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  const minutes = Number(options.get("minutes") ?? length);
  return readTimes(options.get("start"), minutes, scope.association.zone);
}

async function callOff(scope: Scope, id: string, options: Words["options"]): Promise<Answer> {
  const replacedById = options.get("replaced-by");
  const stop = () => cancel(scope, id, { reason: options.get("reason"), replacedById });
  return replacedById ? asHost(scope, replacedById, stop) : stop();
}
