import { useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button } from "#app/ui/button.tsx";
import { checkColour, enoughContrast } from "#app/ui/colour-check.ts";
import { Field } from "#app/ui/form.tsx";
import { PortalHead } from "./portal-head.tsx";
import { SettingsForm } from "./settings-form.tsx";
import type { SettingsReply } from "./settings-reply.server.ts";
import { settingsWords } from "./settings-texts.ts";

type Props = {
  stored: string;
  print: string;
  reply: SettingsReply | null | undefined;
  portal: { name: string; headline: string };
};

/** The colour, how well it reads and what the portal's head looks like in it; with script, while one chooses. */
export function ColourForm({ stored, print, reply, portal }: Props) {
  const typed = reply?.part === "colour" ? reply.typed.brandColour : undefined;
  const [colour, setColour] = useState(typed ?? stored);
  const { label, hint, problem } = settingsWords.brandColour;
  const isOther = reply?.status === 409 && typed !== stored;
  return (
    <SettingsForm
      part="colour"
      {...{ print, reply }}
      after={
        <Button kind="quiet" name="intent" value="preview">
          {m.settings_colour_try()}
        </Button>
      }
    >
      <div className="colour-fields">
        <Field
          name="brandColour"
          label={label()}
          hint={isOther ? m.settings_stored_now({ value: stored }) : hint?.()}
          error={reply?.wrong.includes("brandColour") ? problem() : undefined}
          value={colour}
          onChange={(event) => setColour(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          short
          required
        />
        <Swatch colour={colour} choose={setColour} />
      </div>
      <Verdict colour={colour} portal={portal} />
    </SettingsForm>
  );
}

/** Choosing by eye needs script; without it the field in digits is all there is. */
function Swatch({ colour, choose }: { colour: string; choose: (colour: string) => void }) {
  const isColour = checkColour(colour) !== null;
  return (
    <input
      type="color"
      className="with-script"
      aria-label={m.settings_colour_choose()}
      value={isColour ? colour.trim().toLowerCase() : "#000000"}
      onChange={(event) => choose(event.target.value)}
    />
  );
}

function Verdict({ colour, portal }: { colour: string; portal: Props["portal"] }) {
  const check = checkColour(colour);
  if (!check) return <p aria-live="polite">{m.settings_colour_wrong()}</p>;
  const number = new Intl.NumberFormat(getLocale(), { minimumFractionDigits: 1 });
  const { ratio, passes, light, dark } = check;
  const words = {
    ratio: number.format(ratio),
    enough: number.format(enoughContrast),
    twin: light.brand,
    twinRatio: number.format(light.ratio),
  };
  return (
    <>
      <p aria-live="polite">
        {passes ? m.settings_colour_passes(words) : m.settings_colour_fails(words)}{" "}
        {m.settings_colour_dark({ twin: dark.brand, ratio: number.format(dark.ratio) })}
      </p>
      <div className="portal-heads">
        <PortalHead {...portal} look={light} label={m.settings_preview_light()} />
        <PortalHead {...portal} look={dark} label={m.settings_preview_dark()} />
      </div>
    </>
  );
}
