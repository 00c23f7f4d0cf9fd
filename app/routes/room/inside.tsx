import "#app/room.css";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AgendaInRoom } from "#app/features/agenda/agenda-in-room.tsx";
import { CaptionsButton, CaptionsInRoom } from "#app/features/captions/captions-in-room.tsx";
import { Announcement } from "#app/features/chat/announcement.tsx";
import { FloorBar } from "#app/features/floor/floor-bar.tsx";
import type { Replied } from "#app/features/live/guest-acts.server.ts";
import { type PartName, partsOf } from "#app/features/live/hour-parts.ts";
import { actInside, type ExpertHour, readInside } from "#app/features/live/inside-page.server.ts";
import { RoomParts } from "#app/features/live/room-parts.tsx";
import type { Refused } from "#app/features/live/run-hour.server.ts";
import { useGuest } from "#app/features/live/use-guest.ts";
import { useHourTicks } from "#app/features/live/use-hour.ts";
import { useInside } from "#app/features/live/use-inside.ts";
import { MaterialList } from "#app/features/materials/material-list.tsx";
import { PollPanel } from "#app/features/polls/poll-panel.tsx";
import { AskPanel } from "#app/features/questions/ask-panel.tsx";
import { SpeakerForm } from "#app/features/rooms/act-form.tsx";
import { LedElsewhere } from "#app/features/rooms/led-elsewhere.tsx";
import { insideMeta } from "#app/features/stage/inside-meta.ts";
import { RoomPage } from "#app/features/stage/room-page.tsx";
import { StageTaping } from "#app/features/taping/stage-taping.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { param } from "#app/platform/http.server.ts";
import { late } from "#app/ui/late.tsx";

export const handle = { script: true };

/** What a guest needs now and then, and what only who speaks needs. */
const StageQuestion = late(() => import("#app/features/floor/stage-question.tsx"), "StageQuestion");
const Checks = late(() => import("#app/features/checks/expert-checks.tsx"), "ExpertChecks");
const ChatPanel = late(() => import("#app/features/chat/chat-panel.tsx"), "ChatPanel");
const FloorPanel = late(() => import("#app/features/floor/floor-panel.tsx"), "FloorPanel");
const AskedToRun = late(() => import("#app/features/questions/run-questions.tsx"), "AskedToRun");
const RunPolls = late(() => import("#app/features/polls/run-polls.tsx"), "RunPolls");
const RunChat = late(() => import("#app/features/chat/run-chat.tsx"), "RunChat");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { ...(await readInside(request, param(params, "token"))), refresh: 30 };
}

export const action = ({ request, params }: ActionFunctionArgs) =>
  actInside(request, param(params, "token"));

export const meta = insideMeta;

export default function InsideTheRoom() {
  const { asker, toRun } = useLoaderData<typeof loader>();
  return asker ? <AsGuest asker={asker} /> : toRun && <AsExpert {...toRun} />;
}

function AsGuest({ asker }: { asker: { name: string; company: string } }) {
  const { first } = useLoaderData<typeof loader>();
  const replied = useActionData<Replied>();
  const { addresses, page, isRound, material, taping } = usePage();
  const { hour, asked, polled, chatted, floor, taped } = useGuest(addresses, first, replied);
  const contents = {
    fragen: <AskPanel {...asked} asker={asker} />,
    stimmungsbild: <PollPanel {...polled} />,
    chat: hour.isChatOpen && <ChatPanel {...chatted} writer={asker} isRound={isRound} />,
    material,
  };
  const parts = partsOf(hour, contents, asked.own.questions);
  return (
    <RoomPage
      {...{ ...page, signing: hour.signing }}
      sign={<StageTaping {...taped} {...taping} />}
      above={<LedElsewhere {...asked} />}
      bar={[
        asker.name && <FloorBar key="floor" {...floor} />,
        <CaptionsButton key="captions" {...hour} />,
      ]}
      over={[
        <CaptionsInRoom key="captions" {...hour} />,
        <Announcement key="told" {...hour} />,
        floor.isAsked && <StageQuestion key="up" {...floor} named={asker} checks={<Checks />} />,
      ]}
      side={{ label: m.live_side(), content: <RoomParts parts={parts} first={replied?.part} /> }}
    />
  );
}

function AsExpert(hour: ExpertHour) {
  const { addresses, page, isRound, material, partOf, taping } = usePage();
  const refused = useActionData<Refused>();
  useHourTicks(addresses.stream);
  const run = (part: PartName) => ({ Form: SpeakerForm, action: partOf(part) });
  const parts = partsOf(hour, {
    fragen: [
      <FloorPanel key="floor" {...hour.floor} {...run("fragen")} isRound={isRound} />,
      <AskedToRun key="asked" {...run("fragen")} {...hour} />,
    ],
    stimmungsbild: <RunPolls {...run("stimmungsbild")} polls={hour.polls} sent={refused} />,
    chat: <RunChat {...run("chat")} {...hour} typed={refused?.typed} />,
    material,
  });
  const head = <AgendaInRoom {...run("fragen")} {...hour} />;
  const content = <RoomParts {...{ parts, head }} isRun text={refused?.text} />;
  return (
    <RoomPage
      {...{ ...page, signing: hour.signing }}
      sign={<StageTaping {...hour.taped} {...taping} />}
      above={<LedElsewhere {...page.facts} />}
      bar={<CaptionsButton {...hour} />}
      over={[<CaptionsInRoom key="captions" {...hour} />, <Announcement key="told" {...hour} />]}
      side={{ label: m.floor_side(), content }}
      isModerated
    />
  );
}

function usePage() {
  const { facts, materials } = useLoaderData<typeof loader>();
  const { hrefOf, ...inside } = useInside(facts);
  const material = materials.length > 0 && <MaterialList {...{ materials, hrefOf }} />;
  const taping = { Form: SpeakerForm, action: inside.addresses.inside, isRound: inside.isRound };
  return { ...inside, material, taping };
}
