"use client";

import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";

/** Says that a file is on its way; what it returns is called when that is over, with whether nothing was lost. */
type Follow = () => (isWell: boolean) => void;

const Followed = createContext<Follow>(() => () => undefined);

export const UploadsFollowed = Followed.Provider;
export const useFollowed = () => useContext(Followed);

/** Files on their way, and a sending that waits for them: it goes off when the last has arrived, and not at all when one does not. */
export function useUploads() {
  const [count, setCount] = useState(0);
  const [state, setState] = useState<"idle" | "waiting" | "stopped">("idle");
  const waiting = useRef<() => void>(undefined);
  const follow = useCallback<Follow>(() => {
    setCount((before) => before + 1);
    setState((before) => (before === "stopped" ? "idle" : before));
    return (isWell) => {
      setCount((before) => before - 1);
      if (!isWell) setState((before) => (before === "waiting" ? "stopped" : before));
    };
  }, []);
  useEffect(() => {
    if (state !== "waiting" || count > 0) return;
    setState("idle");
    waiting.current?.();
  }, [state, count]);
  return useMemo(
    () => ({
      count,
      state,
      follow,
      /** Does `send` at once, or when all files have arrived. */
      afterwards(send: () => void) {
        waiting.current = send;
        setState(count > 0 ? "waiting" : "idle");
        if (count === 0) send();
      },
    }),
    [count, state, follow],
  );
}
