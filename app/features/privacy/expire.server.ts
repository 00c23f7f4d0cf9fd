import { forgetAsks } from "#app/features/approaches/forget.server.ts";
import { forgetCertificates } from "#app/features/attendance/forget.server.ts";
import { dropCaptions } from "#app/features/captions/forget.server.ts";
import { dropOldChat } from "#app/features/chat/forget.server.ts";
import { dropOldChecks } from "#app/features/checks/forget.server.ts";
import { forgetCirculars } from "#app/features/circulars/forget-circulars.server.ts";
import { forgetOldDevices } from "#app/features/experts/device.server.ts";
import { forgetLendingRequests } from "#app/features/experts/forget.server.ts";
import { takeFormerExperts } from "#app/features/experts/forget-experts.server.ts";
import { dropOldFeedback } from "#app/features/feedback/forget.server.ts";
import { deleteExpiredRequests } from "#app/features/identity/ask-own-data.server.ts";
import { forgetLogins } from "#app/features/identity/forget-logins.server.ts";
import { takeFormerStaff } from "#app/features/identity/forget-staff.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { forgetLists } from "#app/features/memberlists/forget-lists.server.ts";
import { forgetMerged } from "#app/features/mergers/forget.server.ts";
import {
  dropAskings,
  dropDeliveries,
  forgetMails,
  silence,
} from "#app/features/notifications/forget.server.ts";
import { forgetDrafts } from "#app/features/planning/forget-drafts.server.ts";
import {
  dropAskers,
  forgetUnclaimed,
  takeFormerAskers,
} from "#app/features/questions/forget.server.ts";
import { forgetAddressChanges } from "#app/features/registration/change-address.server.ts";
import { dropBlank, dropUnanswered } from "#app/features/registration/drop.server.ts";
import { takeExpired } from "#app/features/registration/forget.server.ts";
import {
  dropSubscriptions,
  prolongSubscriptions,
} from "#app/features/registration/subscription.server.ts";
import { forgetPersonLogins } from "#app/features/representations/forget.server.ts";
import { forgetPasses, forgetWebhooks } from "#app/features/rooms/forget.server.ts";
import { forgetTapedConsents } from "#app/features/taping/forget.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { forgetExpertPersons, forgetPersons, forgetStaffPersons } from "./forget-persons.server.ts";
import { noteErased } from "./note-erased.server.ts";
import { countedSince } from "./privacy.ts";

type Moment = Pick<Scope, "now">;

/**
 * Blanks the registrations whose time is up, by the setting of the association that each came
 * through, a day after the session where nobody ever acted. Each batch is a transaction of its own: a kill loses nothing, several workers share.
 * @returns how many were blanked; fewer than `limit` means that none is left.
 */
export const expire = (scope: Moment, limit: number): Promise<number> =>
  transact(async (tx) => {
    const expired = await takeExpired(tx, scope, limit);
    await silence(
      tx,
      expired.map(({ id }) => id),
    );
    await forgetPersons(tx, scope, expired);
    return expired.length;
  });

/** Offers of a second date that nobody answered go a day after it. @returns how many went. */
export const dropOffers = (scope: Moment, limit: number): Promise<number> =>
  transact((tx) => dropUnanswered(tx, scope, limit));

/** Who has left every office long ago is named no more, also after a restore. @returns how many. */
export const expireStaff = (scope: Moment, limit: number): Promise<number> =>
  transact(async (tx) => {
    const ids = await takeFormerStaff(tx, scope, limit);
    await forgetStaffPersons(tx, scope, ids);
    await noteErased(tx, scope, "staff", ids);
    return ids.length;
  });

/** An expert off the bench is named no more a year after the last engagement, also after a restore. */
export const expireExperts = (scope: Moment, limit: number): Promise<number> =>
  transact(async (tx) => {
    const ids = await takeFormerExperts(tx, scope, limit);
    await forgetExpertPersons(tx, scope, ids);
    await noteErased(tx, scope, "expert", ids);
    return ids.length;
  });

/** Who asked without a seat goes with the association's days after the session; the questions stay, of nobody. */
export const expireAskers = ({ now }: Moment, limit: number): Promise<number> =>
  transact(async (tx) => {
    const ids = await takeFormerAskers(tx, now, limit);
    await dropAskers(tx, ids, "stay");
    return ids.length;
  });

/** Blank rows, and the ids in old deliveries, go a year after their session. */
export const dropCounted = ({ now }: Moment, limit: number): Promise<number> =>
  transact(async (tx) => {
    const since = countedSince(now);
    return Math.max(await dropBlank(tx, since, limit), await dropDeliveries(tx, since, limit));
  });

/** What strangers have asked for, a month later. */
export const dropAsked = ({ now }: Moment, limit: number): Promise<number> =>
  transact((tx) => dropAskings(tx, now, limit));

/** What passes: mails to the erased, what nobody answered or goes on with, logins, codes, webhooks, checks, feedback, consents to recordings that are gone. */
export const forgetPassing = ({ now }: Moment): Promise<unknown> =>
  transact(async (tx) => {
    await deleteExpiredRequests(tx, { now });
    await forgetAddressChanges(tx, { now });
    await forgetLogins(tx, now);
    await forgetPersonLogins(tx, now);
    await forgetLendingRequests(tx, now);
    await forgetOldDevices(tx, now);
    await forgetUnclaimed(tx, now);
    await forgetAsks(tx, now);
    await forgetMerged(tx, now);
    await forgetDrafts(tx, now);
    await forgetLists(tx, now);
    await forgetWebhooks(tx, now);
    await forgetPasses(tx, now);
    await forgetCertificates(tx, now);
    await dropOldChecks(tx, now);
    await dropOldChat(tx, now);
    await dropCaptions(tx, now);
    await dropOldFeedback(tx, now);
    await forgetTapedConsents(tx, now);
    await forgetMails(tx, now);
    await forgetCirculars(tx, now);
    await prolongSubscriptions(tx);
    await dropSubscriptions(tx, { now });
  });
