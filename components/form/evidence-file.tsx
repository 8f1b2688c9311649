"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FileInput } from "@/components/ui/file-input";
import { fileKinds, largestFile } from "@/domain/file-kinds";
import { fileInputName, leftOutName } from "@/lib/client/posted";
import { Refused } from "@/lib/client/problem";
import { fileRead } from "@/lib/client/reads";
import { uploadFile } from "@/lib/client/upload-file";
import { formatBytes } from "@/lib/format/number";
import { useFollowed } from "./use-uploads";

interface Props {
  /** The name of the input that holds the id of the file. */
  name: string;
  number: number;
  fileId: string;
  error?: string;
  onChange(fileId: string): void;
}

/**
 * Hands in a file at once, with how far it is, and holds its id for the entry; the form hears of it as of anything typed. Without script
 * the file goes along with the form (`handInFiles`).
 */
export function EvidenceFile({ name, number, fileId, error, onChange }: Props) {
  const t = useTranslations("forms.evidence");
  const locale = useLocale();
  const [percent, setPercent] = useState<number | null>(null);
  const [failure, setFailure] = useState<string>();
  const follow = useFollowed();
  const leaving = useRef<AbortController>(undefined);
  useEffect(() => () => leaving.current?.abort(), []);
  const holdAs = (input: string, id: string) => {
    flushSync(() => onChange(id));
    document.getElementsByName(input)[0]?.dispatchEvent(new Event("input", { bubbles: true }));
  };
  if (fileId)
    return <HandedIn {...{ name, fileId, error }} onRemove={() => holdAs(fileInputName(name), "")} />;
  const handIn = async (file: File) => {
    if (file.size > largestFile) return setFailure(t("tooLarge"));
    setFailure(undefined);
    setPercent(0);
    leaving.current = new AbortController();
    const { signal } = leaving.current;
    const end = follow();
    try {
      holdAs(name, (await uploadFile(file, locale, setPercent, signal)).id);
      end(true);
    } catch (refused) {
      const problem = refused instanceof Refused ? refused.problem : null;
      setFailure(problem?.fields[0]?.message || problem?.detail || t("notSent"));
      end(signal.aborted);
    } finally {
      setPercent(null);
    }
  };
  return (
    <div>
      <FileInput
        name={fileInputName(name)}
        label={t("file", { number })}
        error={failure ?? error}
        accept={Object.keys(fileKinds)
          .map((ending) => `.${ending}`)
          .join(",")}
        disabled={percent !== null}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void handIn(file);
        }}
      />
      <p role="status" className="text-sm">
        {percent !== null && (
          <span className="mt-1 inline-block">
            <progress value={percent} max={100} aria-label={t("sending")} className="mr-2 align-middle" />
            <span className="tabular">{t("percent", { percent })}</span>
          </span>
        )}
      </p>
    </div>
  );
}

function HandedIn({
  name,
  fileId,
  error,
  onRemove,
}: Pick<Props, "name" | "fileId" | "error"> & { onRemove: () => void }) {
  const t = useTranslations("forms.evidence");
  const locale = useLocale();
  const { data } = useQuery(fileRead(fileId));
  return (
    <div className="border-l-3 border-accent bg-accent-wash px-4 py-2">
      <input type="hidden" name={name} value={fileId} />
      <p className="font-semibold [overflow-wrap:anywhere]">{data?.name ?? t("aFile")}</p>
      {data && (
        <p role="status" className="text-sm text-ink-soft">
          {formatBytes(data.size, locale)}
          {" · "}
          {t(`text.${data.textState}`)}
        </p>
      )}
      {error && <p className="field-error">{error}</p>}
      <Button tone="quiet" className="needs-script" onClick={onRemove}>
        {t("removeFile")}
      </Button>
      <noscript>
        <Checkbox name={leftOutName(name)} value="true" label={t("removeFile")} />
      </noscript>
    </div>
  );
}
