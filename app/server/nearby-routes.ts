import type { ServerBuild } from "@remix-run/node";

/**
 * The same build with only those of its routes that can match a path. Remix ranks all the addresses it
 * knows several times for each page, which costs more than many a page itself; among those that are
 * left it ranks as it ever does, so that nothing else answers than would have. A build for each set of
 * routes is made once.
 */
export function nearbyRoutes<T>(build: ServerBuild, made: (nearby: ServerBuild) => T) {
  const leaves = leavesOf(build);
  const bySet = new Map<string, T>();
  const whole = made(build);
  return (path: string): T => {
    if (path === discovery) return whole;
    const page = decoded(path === "/_root.data" ? "/" : path.replace(/\.data$/, ""));
    const near = leaves.filter(({ can }) => can.test(page) || can.test(path));
    const set = near.map(({ id }) => id).join(" ");
    const known = bySet.get(set);
    if (known) return known;
    const fresh = made(narrowed(build, new Set(near.flatMap(({ line }) => line))));
    bySet.set(set, fresh);
    return fresh;
  };
}

/** Where a browser asks which routes stand behind the links of a page. */
export const discovery = "/__manifest";

/** As React Router reads it; what cannot be read so, it takes as it stands. */
function decoded(path: string): string {
  try {
    const readable = (segment: string) => decodeURIComponent(segment).replaceAll("/", "%2F");
    return path.split("/").map(readable).join("/");
  } catch {
    return path;
  }
}

type Leaf = { id: string; line: string[]; can: RegExp };

/** Routes that answer by themselves, each with those that it stands in and whatever it could match. */
function leavesOf({ routes }: ServerBuild): Leaf[] {
  const parents = new Set(Object.values(routes).map((route) => route?.parentId));
  return Object.keys(routes)
    .filter((id) => !parents.has(id))
    .map((id) => {
      const line: string[] = [];
      const parts: string[] = [];
      for (let at: string | undefined = id; at; at = routes[at]?.parentId) {
        line.push(at);
        parts.unshift(routes[at]?.path ?? "");
      }
      return { id, line, can: patternOf(parts.join("/")) };
    });
}

/** Never narrower than what React Router makes of the path, so that no address is lost. */
function patternOf(path: string): RegExp {
  const segments = path.split("/").filter(Boolean);
  const written = segments.map((segment) => {
    if (segment === "*") return "(?:/.*)?";
    const isOptional = segment.endsWith("?");
    const name = isOptional ? segment.slice(0, -1) : segment;
    const one = name.startsWith(":") ? "/[^/]+" : `/${name.replace(/[.*+^${}()|[\]\\]/g, "\\$&")}`;
    return isOptional ? `(?:${one})?` : one;
  });
  return new RegExp(`^${written.join("")}/*$`, "i");
}

function narrowed(build: ServerBuild, ids: Set<string>): ServerBuild {
  const kept = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
  const assets = { ...build.assets, routes: kept(build.assets.routes) };
  return { ...build, assets, routes: kept(build.routes) };
}
