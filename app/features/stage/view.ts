import { RemoteTrackPublication, Track, type TrackPublication, VideoQuality } from "livekit-client";
import { useEffect, useState } from "react";
import { type LayoutWish, layouts } from "./layout.ts";

/** All of it, small pictures, or no pictures at all. */
export const dataUses = ["all", "low", "sound"] as const;
export type DataUse = (typeof dataUses)[number];

/** How one looks at a room: for this tab only. */
export type View = {
  layout: LayoutWish;
  data: DataUse;
  isMuted: boolean;
  isSigningPinned: boolean;
};
export type ChangeView = (change: Partial<View>) => void;

const key = "verbund-ansicht";
const usual: View = { layout: "auto", data: "all", isMuted: false, isSigningPinned: false };

export function useView() {
  const [view, setView] = useState(read);
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(view)), [view]);
  const change: ChangeView = (part) => setView((now) => ({ ...now, ...part }));
  return [view, change] as const;
}

/** The sound is never off because it once was. */
function read(): View {
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}") as Partial<View>;
  return {
    ...usual,
    ...(layouts.some((one) => one === kept.layout) && { layout: kept.layout }),
    isSigningPinned: kept.isSigningPinned === true,
    ...(dataUses.some((one) => one === kept.data) && { data: kept.data }),
  };
}

/** Whether the window is higher than wide. */
export function useIsUpright() {
  const [isUpright, setUpright] = useState(false);
  useEffect(() => {
    const asked = matchMedia("(orientation: portrait)");
    const tell = () => setUpright(asked.matches);
    tell();
    asked.addEventListener("change", tell);
    return () => asked.removeEventListener("change", tell);
  }, []);
  return isUpright;
}

/** Pictures are not even sent while only the sound is wanted, and small ones where data is dear. */
export function useDataUse(publications: TrackPublication[], use: DataUse) {
  useEffect(() => {
    for (const one of publications) {
      if (!(one instanceof RemoteTrackPublication)) continue;
      const isWanted = use !== "sound";
      if (one.isDesired !== isWanted) one.setSubscribed(isWanted);
      if (isWanted) one.setVideoQuality(qualityOf(one, use));
    }
  });
}

/** Slides have to stay readable. */
function qualityOf({ source }: TrackPublication, use: DataUse) {
  if (use === "all") return VideoQuality.HIGH;
  return source === Track.Source.ScreenShare ? VideoQuality.MEDIUM : VideoQuality.LOW;
}
