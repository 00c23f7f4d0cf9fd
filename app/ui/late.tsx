import { type ComponentType, lazy, Suspense } from "react";

/** Milliseconds until what did not come is asked for again. */
const untilAgain = 2_000;

/**
 * A part of a page whose script comes once the part is shown, because few need it. The server sends it as any other,
 * so it stands without script and nothing jumps. What does not come is asked for again: a page in mid-session must
 * not break on it.
 */
export function late<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
) {
  const loaded = (): Promise<{ default: ComponentType<Props> }> =>
    load().then(
      (module) => ({ default: module[name] }),
      () => new Promise((done) => setTimeout(() => done(loaded()), untilAgain)),
    );
  const Part = lazy(loaded) as unknown as ComponentType<Props>;
  return (props: Props) => (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  );
}
