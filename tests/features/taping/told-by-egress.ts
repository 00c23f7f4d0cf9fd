import { receiveWebhook } from "#app/features/rooms/receive-webhook.server.ts";
import { recordings } from "#app/platform/recording-store.server.ts";
import { webm } from "#tests/support/recordings.ts";
import { now } from "../rooms/cast.ts";
import { signed } from "../rooms/webhook.ts";
import { type Egress, infoOf, type Status } from "./egress-server.ts";

let events = 0;

/** A signed webhook about a file, `times` over. */
export async function tell(one: Egress, times = 1) {
  const event = one.status === "STARTING" ? "egress_started" : "egress_updated";
  events += 1;
  const createdAt = String(Math.floor(now.getTime() / 1000));
  const body = JSON.stringify({ event, id: `EV_${events}`, createdAt, egressInfo: infoOf(one) });
  for (let n = 0; n < times; n++) await receiveWebhook({ now }, body, await signed(body));
}

/** The file lies in the store, and egress has ended with it. */
export async function endWith(one: Egress, status: Status) {
  if (status !== "FAILED") {
    const content = webm(1000, 7);
    const key = one.path.replace("/out/", "");
    const upload = await recordings.begin(key);
    await recordings.put(key, upload, { at: 0, content });
    await recordings.finish(key, upload, content.byteLength);
    one.bytes = content.byteLength;
  }
  one.status = status;
}
