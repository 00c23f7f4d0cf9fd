import fc from "fast-check";
import { expect, test } from "vitest";
import {
  besidePinned,
  columnsFor,
  inOrder,
  layoutFor,
  layouts,
} from "#app/features/stage/layout.ts";
import { shortcutOf } from "#app/ui/shortcuts.ts";

test("by itself a screen comes first, few speakers are large and many alike", () => {
  expect(layoutFor("auto", { screens: 1, speakers: 9 })).toBe("screen");
  expect(layoutFor("auto", { screens: 0, speakers: 2 })).toBe("speaker");
  expect(layoutFor("auto", { screens: 0, speakers: 3 })).toBe("grid");
});

test("what one chose stays, and a screen that nobody shows is not waited for", () => {
  expect(layoutFor("grid", { screens: 1, speakers: 1 })).toBe("grid");
  expect(layoutFor("screen", { screens: 0, speakers: 1 })).toBe("speaker");
});

test("beside who interprets one picture is large, and a screen stays first", () => {
  expect(layouts.map((layout) => besidePinned(layout, true))).toEqual([
    "speaker",
    "speaker",
    "screen",
  ]);
  expect(layouts.map((layout) => besidePinned(layout, false))).toEqual([...layouts]);
});

const picture = fc.record({ id: fc.string({ maxLength: 3 }), isScreen: fc.boolean() });
const pictures = fc.uniqueArray(picture, { selector: ({ id }) => id });
const wish = fc.option(fc.string({ maxLength: 3 }));

test("no layout loses a picture, and what was pressed is large in each", () =>
  fc.assert(
    fc.property(pictures, fc.constantFrom(...layouts), wish, wish, (all, layout, a, speaking) => {
      const enlarged = all[0] && a !== null ? all[0].id : a;
      const ordered = inOrder(all, layout, { enlarged, speaking });
      expect(new Set(ordered)).toEqual(new Set(all));
      if (all.some(({ id }) => id === enlarged)) expect(ordered[0]?.id).toBe(enlarged);
      else if (layout === "screen" && all.some(({ isScreen }) => isScreen))
        expect(ordered[0]?.isScreen).toBe(true);
    }),
  ));

test("equal pictures fit: never more than five columns, upright never more than three", () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.boolean(), (count, isUpright) => {
      const columns = columnsFor(count, isUpright);
      expect(columns).toBeLessThanOrEqual(isUpright ? 3 : 5);
      expect(Math.ceil(count / columns)).toBeLessThanOrEqual(isUpright ? 7 : 4);
    }),
  ));

const pressed = { key: "d", ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };

test("a shortcut needs Control or Command, and AltGr types as ever", () => {
  expect(shortcutOf(pressed)).toBe("microphone");
  expect(shortcutOf({ ...pressed, ctrlKey: false, metaKey: true, key: "e" })).toBe("camera");
  expect(shortcutOf({ ...pressed, ctrlKey: false })).toBeUndefined();
  expect(shortcutOf({ ...pressed, altKey: true })).toBeUndefined();
  expect(shortcutOf({ ...pressed, key: "H", shiftKey: true })).toBe("hand");
});
