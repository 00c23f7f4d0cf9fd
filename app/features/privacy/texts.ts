import type { DeliveryStatus, GuestTemplate } from "#app/features/notifications/notifications.ts";
import type { Purpose } from "#app/features/registration/registration.ts";
import type { CalendarAnswer, Status } from "#app/features/seats/place.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { own } from "#app/ui/own.ts";
import type { OwnDataDone } from "./privacy.ts";

const statusTexts: Record<Status, () => string> = {
  seated: m.privacy_status_seated,
  offered: m.privacy_status_offered,
  waiting: m.privacy_status_waiting,
  withdrawn: m.privacy_status_withdrawn,
  expired: m.privacy_status_expired,
};
export const statusText = (status: string) => statusTexts[status as Status]();

const purposeTexts: Record<Purpose | "recording", (inputs: { name: string }) => string> = {
  contact: m.registration_consent_contact,
  passOnToHost: m.registration_consent_host,
  passOnToDistrict: m.registration_consent_district,
  news: m.registration_consent_news,
  recording: m.registration_consent_recording,
};
export const purposeText = (purpose: string, name: string) =>
  purposeTexts[purpose as keyof typeof purposeTexts]({ name });

const endTexts: Record<DeliveryStatus, () => string> = {
  due: m.privacy_mail_due,
  claimed: m.privacy_mail_due,
  sent: m.privacy_mail_sent,
  failed: m.privacy_mail_failed,
  superseded: m.privacy_mail_superseded,
};
/** How a mail ended, or that it still waits. */
export const endText = (status: string) => endTexts[status as DeliveryStatus]();

type Kind = GuestTemplate | "former-address" | "circular" | "follow-up";
const kindTexts: Record<Kind, () => string> = {
  circular: m.privacy_kind_circular,
  "follow-up": m.privacy_kind_follow_up,
  seated: m.privacy_kind_seated,
  waiting: m.privacy_kind_waiting,
  repeated: m.privacy_kind_repeated,
  promoted: m.privacy_kind_promoted,
  offered: m.privacy_kind_offered,
  "second-date": m.privacy_kind_second_date,
  accepted: m.privacy_kind_accepted,
  expired: m.privacy_kind_expired,
  withdrawn: m.privacy_kind_withdrawn,
  rescheduled: m.privacy_kind_rescheduled,
  cancelled: m.privacy_kind_cancelled,
  "change-undone": m.privacy_kind_change_undone,
  "address-corrected": m.privacy_kind_address_corrected,
  "link-asked": m.privacy_kind_link_asked,
  "led-elsewhere": m.privacy_kind_led_elsewhere,
  "led-back": m.privacy_kind_led_back,
  erased: m.privacy_kind_erased,
  "reminder-day": m.privacy_kind_reminder_day,
  "reminder-hour": m.privacy_kind_reminder_hour,
  "former-address": m.privacy_kind_former_address,
};
/** What a mail was about. */
export const kindText = (template: string) => kindTexts[template as Kind]();

const doneTexts: Record<OwnDataDone, () => string> = {
  geloescht: m.privacy_erased_some,
  bestaetigt: m.privacy_consent_confirmed,
  abbestellt: m.privacy_news_ended,
  widerrufen: m.privacy_consent_done,
};
/** What was done by the button that was pressed last, if the address says so. */
export const doneText = (done: string | null) => own(doneTexts, done)?.() ?? null;

const answerTexts: Record<CalendarAnswer, () => string> = {
  ACCEPTED: m.privacy_answer_accepted,
  TENTATIVE: m.privacy_answer_tentative,
  DECLINED: m.privacy_answer_declined,
};
/** What a calendar answered to the invitation. */
export const answerText = (answer: string) => answerTexts[answer as CalendarAnswer]();
