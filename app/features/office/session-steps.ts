import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";

export type Standing = {
  id: string;
  slug: string;
  isHost: boolean;
  isPublic: boolean;
  isOpen: boolean;
  mayPlan: boolean;
  /** Whether this person may see who has signed up. */
  mayName: boolean;
  /** Whether this person may run its room. */
  mayRun: boolean;
  /** Whether this person may moderate beside the host. */
  mayCoModerate: boolean;
  /** Whether seats are kept for this office's own guests. */
  hasContingent: boolean;
  isOfSeries: boolean;
  hasBegun: boolean;
  /** Whether anybody waits for a seat. */
  isQueued: boolean;
  /** Whether it may still become a draft again. */
  mayGoBack: boolean;
};

export type Step = { href: string; label: string };
export type StepGroup = { label: string; steps: Step[] };

/** The ways on from a session's page but the main one, for who may go them, by what they are about. */
export function stepsFrom({ id, slug, ...is }: Standing, main: Step | null): StepGroup[] {
  const go = pathsIn(getLocale());
  const { isHost, isPublic, isOpen, mayPlan, mayName, mayRun } = is;
  const step = (may: boolean, href: string, label: string) =>
    may && href !== main?.href ? [{ href, label }] : [];
  const plans = mayPlan && isHost;
  const groups = [
    {
      label: m.office_group_people(),
      steps: [
        ...step(isPublic && mayName, go.people(slug, `?termin=${id}`), m.office_to_people()),
        ...step(isPublic && mayName && is.hasBegun, go.attendance(slug, id), m.attendance_link()),
        ...step(isPublic && mayName && is.hasBegun, go.report(slug, id), m.insights_link()),
        ...step(isPublic && mayPlan && isOpen, go.enterByHand(slug, id), m.people_enter()),
        ...step(
          isPublic && mayPlan,
          go.circular(slug, id),
          isHost ? m.office_to_circular() : m.office_to_circular_own(),
        ),
        ...step(isOpen && mayRun, go.deskRoom(slug, id), m.office_to_room()),
        ...step(isOpen && is.mayCoModerate, go.comoderate(slug, id), m.comoderation_title()),
        ...step(
          plans && isPublic && isOpen && is.isQueued,
          go.askToConfirm(slug, id),
          m.office_confirm_title(),
        ),
      ],
    },
    {
      label: m.office_group_content(),
      steps: [
        ...step(plans && isOpen, go.editSession(slug, id), m.office_to_words()),
        ...step(plans && isOpen, go.expertsOfSession(slug, id), m.office_experts()),
        ...step(plans && isOpen, go.deskAgenda(slug, id), m.agenda_title()),
        ...step(isHost && mayRun && isOpen, go.deskPolls(slug, id), m.polls_prepare()),
        ...step(plans, go.deskMaterials(slug, id), m.materials_title()),
        ...step(
          isHost && mayRun && (isOpen || (isPublic && is.hasBegun)),
          go.deskCaptions(slug, id),
          m.captions_title(),
        ),
        ...step(
          plans && isPublic && is.hasBegun,
          go.deskRecordings(slug, id),
          m.recordings_title(),
        ),
        ...step(mayPlan && !isHost, go.adopt(slug, id), m.office_to_adoption()),
      ],
    },
    {
      label: m.office_group_seats(),
      steps: [
        ...step(
          mayPlan && isOpen && (isHost || is.hasContingent),
          go.seatsOfSession(slug, id),
          m.office_seats(),
        ),
        ...step(plans && isPublic && isOpen, go.listSession(slug, id), m.planning_list()),
        ...step(plans && is.mayGoBack, go.publishSession(slug, id), m.planning_back()),
      ],
    },
    {
      label: m.office_group_more(),
      steps: [
        ...step(
          plans && isPublic && isOpen,
          go.plan(slug, `?zweitertermin=${id}`),
          m.office_to_second_date(),
        ),
        ...step(
          plans && isPublic,
          go.plan(slug, `?reihe=${id}`),
          is.isOfSeries ? m.office_to_next_of_series() : m.office_to_series(),
        ),
        ...step(plans, go.plan(slug, `?kopie=${id}`), m.office_to_copy()),
      ],
    },
  ];
  return groups.filter(({ steps }) => steps.length > 0);
}
