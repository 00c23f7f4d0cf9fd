import { RemoteTrackPublication, Track, type TrackPublication, VideoQuality } from "livekit-client";
import { useEffect } from "react";
import type { DataUse } from "./view.ts";

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
