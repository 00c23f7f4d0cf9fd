import { lazy, Suspense } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Icon } from "#app/ui/icon.tsx";
import { chooseCaptions, useCaptionChoice } from "./caption-choice.ts";
import type { Captions } from "./captions.ts";

/** Loaded by who has captions on. */
const ShownCaptions = lazy(() => import("./shown-captions.tsx"));

/** In the bar: one's own captions on or off; not there while nobody makes any. */
export function CaptionsButton({ isCaptioned }: Pick<Captions, "isCaptioned">) {
  const { isOn } = useCaptionChoice();
  if (!isCaptioned) return null;
  return (
    <button
      type="button"
      className="btn quiet"
      aria-pressed={isOn}
      onClick={() => chooseCaptions({ isOn: !isOn })}
    >
      <Icon name="captions" />
      <span>{m.captions_title()}</span>
    </button>
  );
}

/** At the foot of the stage; without script the last lines stand there, and come anew with the page. */
export function CaptionsInRoom({ isCaptioned, captions }: Captions) {
  const { isOn } = useCaptionChoice();
  if (!isCaptioned) return null;
  return (
    <>
      {isOn && (
        <Suspense fallback={null}>
          <ShownCaptions captions={captions} />
        </Suspense>
      )}
      <noscript>
        <section className="captions plain-captions" aria-label={m.captions_title()}>
          {captions.map(({ id, text, language }) => (
            <p key={id} lang={language}>
              {text}
            </p>
          ))}
        </section>
      </noscript>
    </>
  );
}
