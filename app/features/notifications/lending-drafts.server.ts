import { requestLives, stateOfRequest } from "#app/features/experts/lending.ts";
import { lendingToken } from "#app/features/experts/lending-links.server.ts";
import { pathsIn } from "#app/paths.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type Draft, link, localeFor, senderOf } from "./frame.server.ts";
import { association } from "./rows.server.ts";

/** "asked:<request>~<staff>" to each who may answer, "answered:<request>~<staff>" to who has asked. */
const parts = (id: string) => /^(asked|answered):(.+)~(.+)$/.exec(id)?.slice(1) ?? [];

/** What is told of requests to lend an expert, by recipient; nothing of what nobody waits for any more. */
export async function lendingMailsOf(tx: Tx, ids: string[], now: Date) {
  const drafts = new Map<string, Draft>();
  const wanted = ids.map((id) => [id, ...parts(id)] as const).filter(([, kind]) => kind);
  if (wanted.length === 0) return drafts;
  const requests = await requestsOf(
    tx,
    wanted.map(([, , requestId = ""]) => requestId),
  );
  const staff = await tx.staff.findMany({
    where: { id: { in: wanted.map(([, , , staffId = ""]) => staffId) } },
  });
  for (const [id, kind, requestId, staffId] of wanted) {
    const request = requests.find((each) => each.id === requestId);
    const reader = staff.find((each) => each.id === staffId);
    const isWanted = kind === "answered" || (request && stateOfRequest(request, now) === "open");
    if (request && reader && isWanted) drafts.set(id, draftOf(kind === "asked", request, reader));
  }
  return drafts;
}

const requestsOf = (tx: Tx, ids: string[]) =>
  tx.lendingRequest.findMany({
    where: { id: { in: ids } },
    include: {
      association: { select: association },
      expert: { select: { id: true, name: true, nameEn: true, home: { select: association } } },
    },
  });

type Request = Awaited<ReturnType<typeof requestsOf>>[number];
type Reader = { id: string; name: string; email: string; locale: string };

function draftOf(isAsked: boolean, request: Request, reader: Reader): Draft {
  const { expert, message, askedAt, isGranted } = request;
  const locale = localeFor(reader.locale);
  const paths = pathsIn(locale);
  const [from, to] = isAsked
    ? [request.association, expert.home]
    : [expert.home, request.association];
  const path = isAsked
    ? paths.lendingRequest(lendingToken(request.id, reader.id))
    : paths.deskExpert(to.slug, expert.id);
  return {
    mail: {
      ...{ template: "lending", locale, message, page: link(path) },
      ownData: link(paths.ownData()),
      from: { ...from, imprint: link(paths.imprint(from.slug)) },
      expert: locale === "en" ? expert.nameEn : expert.name,
      answer: isAsked ? null : isGranted ? "granted" : "declined",
      ...{ until: new Date(askedAt.getTime() + requestLives), zone: to.zone },
    },
    from: senderOf(from),
    to: { name: reader.name, address: reader.email },
    replyTo: from.contactEmail,
    calendar: null,
  };
}
