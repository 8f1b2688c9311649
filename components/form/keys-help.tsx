"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";

interface Props {
  isOn: boolean;
  toggle: (on: boolean) => void;
  help: RefObject<HTMLDialogElement | null>;
  /** Each key with what it does. */
  keys: readonly (readonly [string, string])[];
}

/** The list of keys, and the switch that turns them off. */
export function KeysHelp({ isOn, toggle, help, keys }: Props) {
  const t = useTranslations("review.keys");
  return (
    <div className="no-print max-sm:hidden">
      <Button tone="quiet" onClick={() => help.current?.showModal()}>
        {t("open")}
      </Button>
      <dialog
        ref={help}
        aria-labelledby="review-keys"
        className="m-auto w-96 max-h-[92vh] max-w-[92vw] space-y-4 overflow-y-auto border border-ink bg-paper p-6 text-ink"
      >
        <h2 id="review-keys">{t("title")}</h2>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {[...keys, ["?", t("list")] as const].map(([key, words]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="border border-rule-strong px-1.5">{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <Checkbox
          name="review-keys-on"
          label={t("on")}
          checked={isOn}
          onChange={(event) => toggle(event.currentTarget.checked)}
        />
        <Button onClick={() => help.current?.close()}>{t("close")}</Button>
      </dialog>
    </div>
  );
}
