import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { enterDemo, findDemoStaff } from "#app/features/identity/demo-staff.server.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { Button } from "#app/ui/button.tsx";
import { HousePage } from "#app/ui/house-page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  return { staff: await findDemoStaff(), pathname: new URL(request.url).pathname };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await openScope(request);
  const staffId = String((await sentForm(request)).get("staff") ?? "");
  const { slug, headers } = await enterDemo(scope, request, staffId);
  return redirect(pathsIn(scope.locale).today(slug), { status: 303, headers });
}

export const meta: MetaFunction = () => [
  { title: `${m.desk_demo_title()} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function Demo() {
  const { staff, pathname } = useLoaderData<typeof loader>();
  return (
    <HousePage pathname={pathname}>
      <h1>{m.desk_demo_title()}</h1>
      <p className="lead">{m.desk_demo_lead()}</p>
      <form method="post">
        {staff.length === 0 && <p>{m.desk_demo_none()}</p>}
        {[...byAssociation(staff)].map(([slug, people]) => (
          <section key={slug} className="section">
            <h2>{people[0]?.association.name}</h2>
            <div className="actions">
              {people.map(({ staff: { id, name } }) => (
                <Button key={id} kind="quiet" small name="staff" value={id}>
                  {m.desk_demo_enter({ name })}
                </Button>
              ))}
            </div>
          </section>
        ))}
      </form>
    </HousePage>
  );
}

function byAssociation<One extends { association: { slug: string } }>(staff: One[]) {
  const offices = new Map<string, One[]>();
  for (const one of staff) {
    const { slug } = one.association;
    offices.set(slug, [...(offices.get(slug) ?? []), one]);
  }
  return offices;
}
