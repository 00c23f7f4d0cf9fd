import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { coloursAddress } from "#app/features/alliance/frame.server.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import { endNews } from "#app/features/privacy/take-back.server.ts";
import { subscriptionByToken } from "#app/features/registration/subscription.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { param } from "#app/platform/http.server.ts";
import { Button } from "#app/ui/button.tsx";
import { HousePage } from "#app/ui/house-page.tsx";
import { Panel } from "#app/ui/panel.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const news = await subscriptionByToken(param(params, "token"));
  const { pathname } = new URL(request.url);
  const page = { frame: { colours: await coloursAddress(null) }, pathname };
  return { ...page, news: news && named(news) };
}

/** Ends the news: from the page's button, or from a mail programme that posts here (RFC 8058). */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await openScope(request);
  const news = await subscriptionByToken(param(params, "token"));
  if (news) await endNews(scope, [news.id]);
  return news && named(news);
}

const named = ({ email, association }: { email: string; association: { name: string } }) => ({
  email,
  name: association.name,
});

export const meta: MetaFunction = () => [
  { title: m.registration_news_title() },
  { name: "robots", content: "noindex" },
];

export default function News() {
  const { news, pathname } = useLoaderData<typeof loader>();
  const ended = useActionData<typeof action>();
  return (
    <HousePage pathname={pathname}>
      <Panel tone={ended ? "done" : "plain"}>
        <h1>{ended ? m.registration_news_ended() : m.registration_news_title()}</h1>
        {ended && <p>{m.registration_news_ended_text(ended)}</p>}
        {!ended && !news && <p>{m.registration_news_over()}</p>}
        {!ended && news && (
          <form method="post">
            <p>{m.registration_news_question(news)}</p>
            <Button>{m.registration_news_button()}</Button>
          </form>
        )}
      </Panel>
    </HousePage>
  );
}
