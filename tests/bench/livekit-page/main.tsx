import "@livekit/components-styles";
import { LiveKitRoom, VideoConference } from "@livekit/components-react";
import { createRoot } from "react-dom/client";

/** LiveKit's room as its documentation begins, for somebody who listens; the key stands behind the hash. */
const { url, token } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <LiveKitRoom
      data-lk-theme="default"
      style={{ height: "100vh" }}
      {...{ serverUrl: url, token }}
      audio={false}
      video={false}
      connect
    >
      <VideoConference />
    </LiveKitRoom>,
  );
