import { type RefObject, useEffect, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Icon } from "#app/ui/icon.tsx";

type Props = { stage: RefObject<HTMLElement | null>; onFill: (isFilling: boolean) => void };

/** What can be done with the large picture: the whole screen for it, or a window of its own. */
export function LargeActs({ stage, onFill }: Props) {
  const [isFull, toggleFull] = useFullScreen(stage, onFill);
  const [isBeside, toggleBeside] = usePictureInPicture(stage);
  return (
    <div className="large-acts">
      {isBeside !== null && (
        <button type="button" aria-pressed={isBeside} onClick={toggleBeside}>
          <Icon name="pip" />
          <span className="unseen">{m.rooms_picture_beside()}</span>
        </button>
      )}
      <button type="button" aria-pressed={isFull} onClick={toggleFull}>
        <Icon name="enlarge" />
        <span className="unseen">{m.rooms_full_screen()}</span>
      </button>
    </div>
  );
}

/** A browser that gives the screen to videos alone gets the window filled instead. */
function useFullScreen(stage: Props["stage"], onFill: Props["onFill"]) {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const tell = () => setFull(document.fullscreenElement === stage.current);
    document.addEventListener("fullscreenchange", tell);
    return () => document.removeEventListener("fullscreenchange", tell);
  }, [stage]);
  const fill = () => {
    onFill(!isFull);
    setFull(!isFull);
  };
  const toggle = () => {
    if (document.fullscreenElement) return document.exitFullscreen();
    if (!document.fullscreenEnabled) return fill();
    return stage.current?.requestFullscreen().then(
      () => {},
      () => fill(),
    );
  };
  return [isFull, toggle] as const;
}

/** Null where the browser has no such window. */
function usePictureInPicture(stage: Props["stage"]) {
  const [isBeside, setBeside] = useState<boolean | null>(null);
  useEffect(() => {
    if (!document.pictureInPictureEnabled) return;
    const tell = () => setBeside(document.pictureInPictureElement !== null);
    tell();
    document.addEventListener("enterpictureinpicture", tell);
    document.addEventListener("leavepictureinpicture", tell);
    return () => {
      document.removeEventListener("enterpictureinpicture", tell);
      document.removeEventListener("leavepictureinpicture", tell);
    };
  }, []);
  const toggle = () => {
    if (document.pictureInPictureElement) return document.exitPictureInPicture();
    const video = stage.current?.querySelector<HTMLVideoElement>(".large video");
    return video?.requestPictureInPicture().then(
      () => {},
      () => setBeside(null),
    );
  };
  return [isBeside, toggle] as const;
}
