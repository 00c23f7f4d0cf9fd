import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";

type Standing = {
  id: string;
  slug: string;
  isHost: boolean;
  isPublic: boolean;
  isOpen: boolean;
  mayPlan: boolean;
  /** Whether this person may run its room. */
  mayRun: boolean;
  /** Whether seats are kept for this office's own guests. */
  hasContingent: boolean;
  isOfSeries: boolean;
  /** Whether anybody waits for a seat. */
  isQueued: boolean;
};

type Step = { href: string; label: string };

/** The ways on from a session's page, for who may go them. */
export function stepsFrom({ id, slug, mayPlan, mayRun, isOpen, ...standing }: Standing): Step[] {
  const go = pathsIn(getLocale());
  const { isHost, isPublic, hasContingent, isOfSeries } = standing;
  const people = { href: go.people(slug, `?termin=${id}`), label: m.office_to_people() };
  const room = isOpen && mayRun ? [{ href: go.deskRoom(slug, id), label: m.office_to_room() }] : [];
  if (!mayPlan) return isPublic ? [people, ...room] : [];
  const enter = isOpen ? [{ href: go.enterByHand(slug, id), label: m.people_enter() }] : [];
  if (!isHost)
    return [
      people,
      ...enter,
      { href: go.adopt(slug, id), label: m.office_to_adoption() },
      ...(isOpen && hasContingent
        ? [{ href: go.seatsOfSession(slug, id), label: m.office_seats() }]
        : []),
    ];
  const copy = { href: go.plan(slug, `?kopie=${id}`), label: m.office_to_copy() };
  const open = [
    { href: go.editSession(slug, id), label: m.office_to_words() },
    { href: go.seatsOfSession(slug, id), label: m.office_seats() },
    { href: go.expertsOfSession(slug, id), label: m.office_experts() },
    { href: go.deskMaterials(slug, id), label: m.materials_title() },
  ];
  if (!isPublic) return [...(isOpen ? open : []), copy];
  const second = { href: go.plan(slug, `?zweitertermin=${id}`), label: m.office_to_second_date() };
  const next = {
    href: go.plan(slug, `?reihe=${id}`),
    label: isOfSeries ? m.office_to_next_of_series() : m.office_to_series(),
  };
  return [
    people,
    ...enter,
    ...room,
    ...(isOpen && standing.isQueued
      ? [{ href: go.askToConfirm(slug, id), label: m.office_confirm_title() }]
      : []),
    { href: go.circular(slug, id), label: m.office_to_circular() },
    ...(isOpen
      ? [...open, { href: go.listSession(slug, id), label: m.office_listing() }, second]
      : []),
    next,
    copy,
  ];
}
