"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { TextArea } from "@/components/ui/text-area";

type Props = ComponentProps<typeof TextArea> & { limit: number };

/** Several lines with how many characters are left. What is over the limit can be typed and is refused in words, never cut off. */
export function CountedTextArea({ limit, defaultValue, hint, ...rest }: Props) {
  const t = useTranslations("forms");
  const [length, setLength] = useState(String(defaultValue ?? "").length);
  const left = limit - length;
  return (
    <div>
      <TextArea
        {...rest}
        hint={hint}
        defaultValue={defaultValue}
        onInput={(event) => setLength(event.currentTarget.value.length)}
      />
      <p
        className={`needs-script tabular pt-1 text-sm ${left < 0 ? "font-semibold text-alert" : "text-ink-soft"}`}
      >
        {left < 0
          ? t("charactersOver", { count: -left, shown: String(-left) })
          : t("charactersLeft", { count: left, shown: String(left) })}
      </p>
    </div>
  );
}
