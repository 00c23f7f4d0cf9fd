import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { SettingsPage } from "#app/features/alliance/settings-page.tsx";
import { dropSender } from "#app/features/alliance/write-from.server.ts";
import { addressSentence } from "#app/features/identity/address-texts.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { sendTestMail } from "#app/features/notifications/send-test-mail.server.ts";
import { examine } from "#app/features/senders/examine.server.ts";
import { noteTestMail } from "#app/features/senders/note-test-mail.server.ts";
import { getSender } from "#app/features/senders/queries.server.ts";
import { AddressForm, SenderNow } from "#app/features/senders/sender-now.tsx";
import { Diagnosis, TestMail } from "#app/features/senders/sender-parts.tsx";
import { SenderForm } from "#app/features/senders/senders.ts";
import { refusalText } from "#app/features/senders/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { momentWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const [frame, { check, used, ...rest }] = await Promise.all([
    getDesk(scope, request),
    getSender(scope),
  ]);
  const { locale, association } = scope;
  const words = (at: Date | null | undefined) =>
    at ? momentWords(at, association.zone, locale) : null;
  return {
    ...rest,
    ...{ frame, check },
    used: used && { address: used.address, since: words(used.since) },
    at: {
      checked: words(check?.checkedAt),
      sent: words(check?.mailSentAt),
      returned: words(check?.returnedAt),
      bounced: words(check?.bouncedAt),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const sent = await sentForm(request);
  const done = () => redirect(pathsIn(scope.locale).settingsSender(scope.association.slug), 303);
  const intent = sent.get("intent");
  const typed = String(sent.get("address") ?? "");
  const wrong = (problem: string, status: 400 | 409, of = String(intent)) =>
    data({ intent: of, typed, problem }, { status });
  if (intent === "drop") {
    await dropSender(scope);
    return done();
  }
  if (intent === "test") {
    const outcome = await sendTestMail(scope);
    return outcome.ok ? done() : wrong(refusalText[outcome.refusal](), 409);
  }
  if (intent === "returned") {
    const source = Buffer.from(String(sent.get("source") ?? ""));
    const outcome = await noteTestMail(scope, source);
    return outcome.ok ? done() : wrong(refusalText[outcome.refusal](), 409);
  }
  const form = SenderForm.safeParse({ address: typed });
  if (!form.success) return wrong(addressSentence(typed), 400, "examine");
  await examine(scope, form.data.address);
  return done();
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.settings_sender()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function SettingsSender() {
  const { frame, used, common, way, check, at } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const problemOf = (intent: string) => (sent?.intent === intent ? sent.problem : undefined);
  return (
    <SettingsPage frame={frame} page="sender" title={m.settings_sender_title()}>
      <SenderNow {...{ used, common, way }} />
      <section>
        <h2>{m.settings_sender_own()}</h2>
        <AddressForm
          typed={sent?.typed || check?.address || used?.address}
          problem={problemOf("examine")}
        />
      </section>
      {check && (
        <section>
          <h2>{m.settings_sender_found({ address: check.address })}</h2>
          <p className="soft">{m.settings_sender_checked_at({ when: at.checked ?? "" })}</p>
          <Diagnosis findings={check.findings} />
        </section>
      )}
      {check && (
        <section>
          <h2>{m.settings_sender_test_title()}</h2>
          {problemOf("test") && (
            <Notice tone="warn" role="alert">
              <p>{problemOf("test")}</p>
            </Notice>
          )}
          <TestMail {...at} {...check} problem={problemOf("returned")} />
        </section>
      )}
    </SettingsPage>
  );
}
