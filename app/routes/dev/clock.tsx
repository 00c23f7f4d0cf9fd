import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "#app/generated/paraglide/messages.js";
import { paths, pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { clockOffset, currentTime, moveClock } from "#app/platform/clock.server.ts";
import { isProduction } from "#app/platform/env.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form.tsx";
import { Page } from "#app/ui/page.tsx";
import { houseZone } from "#app/zones.ts";

export async function loader() {
  if (isProduction) throw notFound();
  const offset = await clockOffset();
  return { now: await currentTime(), offset };
}

/** Moves the house's clock by hours and minutes, or back to real time. */
export async function action({ request }: ActionFunctionArgs) {
  if (isProduction) throw notFound();
  const form = await sentForm(request);
  const minutes = Number(form.get("minutes"));
  if (form.has("reset")) await moveClock(0);
  else if (Math.abs(minutes) <= furthest)
    await moveClock(Math.round((await clockOffset()) + minutes * 60_000));
  return redirect(paths.clock(), 303);
}

export const meta: MetaFunction = () => [{ title: m.dev_clock_title() }];

/** One step is at most a year, in minutes: far enough for any tour, and every date stays one. */
const furthest = 525_600;

const steps = [
  ["+ 15 min", 15],
  ["+ 1 h", 60],
  ["+ 1 d", 1440],
  ["− 1 h", -60],
  ["− 1 d", -1440],
] as const;

export default function Clock() {
  const { now, offset } = useLoaderData<typeof loader>();
  const shown = new Intl.DateTimeFormat("de", {
    dateStyle: "full",
    timeStyle: "medium",
    timeZone: houseZone,
  }).format(now);
  return (
    <Page masthead={{ name: "Verbund", href: pathsIn("de").entry(), nav: [] }} language={null}>
      <div className="read">
        <h1>{m.dev_clock_title()}</h1>
        <p className="lead">{shown}</p>
        <p className="soft">{m.dev_clock_offset({ minutes: Math.round(offset / 60_000) })}</p>
        <form method="post" className="actions">
          {steps.map(([label, minutes]) => (
            <Button key={label} kind="quiet" name="minutes" value={minutes}>
              {label}
            </Button>
          ))}
          <Button kind="quiet" name="reset" value="yes">
            {m.dev_clock_reset()}
          </Button>
        </form>
        <form method="post">
          <Field name="minutes" label={m.dev_clock_minutes()} inputMode="numeric" short />
          <p className="submit">
            <Button>{m.dev_clock_move()}</Button>
          </p>
        </form>
      </div>
    </Page>
  );
}
