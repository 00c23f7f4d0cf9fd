import { onFact } from "#app/platform/facts.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";

/** What ends somebody's right to be in the room, or the hour itself, is news to all who are there. */
const concerning =
  /^room\.|^registration\.(withdrawn|erased)$|^session\.(cancelled|ended|prolonged|change-undone|edited|unadopted)$/;

/** From now on the facts of this process are told to the hours they concern. */
export const tellHours = () =>
  onFact(({ type, sessionId }) => {
    if (typeof sessionId === "string" && concerning.test(type)) hourChanged(sessionId);
  });
