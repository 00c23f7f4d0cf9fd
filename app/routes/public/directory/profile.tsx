import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { standsFor } from "#app/features/companies/stands-for.server.ts";
import { ProfileFacts } from "#app/features/directory/profile-facts.tsx";
import { profileHead } from "#app/features/directory/profile-head.ts";
import { InOtherLanguage, ProfileText } from "#app/features/directory/profile-text.tsx";
import { getListed } from "#app/features/directory/queries.server.ts";
import { lastingOfDirectory, readerOf } from "#app/features/directory/reader.server.ts";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { mayKeep, param } from "#app/platform/http.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Split } from "#app/ui/split.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const [id, reader] = [param(params, "companyId"), await readerOf(request, scope)];
  const stands = await standsFor(id);
  const [frame, listed] = await Promise.all([getFrame(scope), getListed(reader, stands)]);
  if (stands !== id) throw redirect(pathsIn(scope.locale).listed(scope.association.slug, stands));
  if (reader.isGuest) mayKeep(context, lastingOfDirectory(scope));
  return {
    ...{ frame, listed, site: publicUrl, isPublic: reader.isGuest },
    ...{ zone: scope.association.zone, now: scope.now, locale: scope.locale },
    pathname: new URL(request.url).pathname,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? profileHead(data) : []);

export default function Profile() {
  const { frame, listed, zone, now, locale, pathname } = useLoaderData<typeof loader>();
  const short = listed.fields.find(({ key }) => key === "shortText");
  const office = { name: frame.name, phone: frame.contact.phone };
  return (
    <PortalPage frame={frame} pathname={pathname} isDirectory>
      <BackLink href={pathsIn(locale).directory(frame.slug)}>{m.directory_back()}</BackLink>
      <p className="kicker soft">
        {listed.kind === "institution" ? m.directory_institution() : m.directory_company()}
      </p>
      <h1 className="read">{listed.name}</h1>
      {short && (
        <p className="lead read" lang={short.locale === locale ? undefined : short.locale}>
          {short.items[0]?.text} <InOtherLanguage field={short} />
        </p>
      )}
      <Split aside={<ProfileFacts {...{ listed, office, zone, now }} />}>
        <ProfileText {...{ listed, now }} />
      </Split>
      <p className="actions">
        <ButtonLink href={pathsIn(locale).approach(frame.slug, listed.id)}>
          {m.directory_approach()}
        </ButtonLink>
      </p>
      <p className="soft">
        <a href={pathsIn(locale).claim(listed.id)} rel="nofollow">
          {m.representations_claim_link()}
        </a>
      </p>
    </PortalPage>
  );
}
