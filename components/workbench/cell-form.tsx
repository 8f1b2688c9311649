"use client";

import { useQuery } from "@tanstack/react-query";
import { type Ref, useCallback, useEffect, useImperativeHandle, useRef } from "react";
import { DraftNote } from "@/components/form/draft-note";
import { PersonalDataReason } from "@/components/form/personal-data-reason";
import type { CriterionView } from "@/domain/view/comparison";
import { cellHistoryRead } from "@/lib/client/assessment-reads";
import { type FormValues, valuesOf } from "@/lib/client/form-values";
import { useDraft } from "@/lib/client/use-draft";
import { type CellKey, draftOf, inputName, keyOf, type Progress, progressOf } from "./cell";
import { CellInputs } from "./cell-inputs";

/** What the workbench asks of the form of a cell. */
export interface CellHandle {
  cell: CellKey;
  values: () => FormValues;
  keep: () => void;
  forget: () => void;
}

interface Props {
  ref: Ref<CellHandle>;
  cell: CellKey;
  criterion: CriterionView;
  isShown: boolean;
  errorOf: (name: string) => string | undefined;
  isPersonalData: boolean;
  onProgress: (key: string, progress: Progress) => void;
  onSubmit: () => void;
}

const nothing: FormValues = {};

/** One cell being filled. Stays in the page once opened, so that nothing typed depends on what the browser can keep. */
export function CellForm({ ref, cell, criterion, isShown, onProgress, onSubmit, ...failed }: Props) {
  const key = keyOf(cell);
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(draftOf(cell), form, nothing);
  const { data } = useQuery(cellHistoryRead(cell.countryCode, cell.criterionCode));
  const values = useCallback(() => (form.current ? valuesOf(new FormData(form.current)) : nothing), []);
  const { keep, forget, onTyped, generation } = draft;
  useImperativeHandle(ref, () => ({ cell, values, keep, forget }), [cell, values, keep, forget]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft that came back fills the inputs anew
  useEffect(() => onProgress(key, progressOf(key, values())), [generation, key, onProgress, values]);
  const inputs = { values: draft.values, errorOf: failed.errorOf };
  return (
    <form
      ref={form}
      method="post"
      noValidate
      hidden={!isShown}
      className="space-y-6"
      onInput={() => {
        onTyped();
        onProgress(key, progressOf(key, values()));
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <DraftNote {...draft} part="restored" />
      <div key={generation} className="space-y-6">
        <CellInputs
          cellKey={key}
          countryCode={cell.countryCode}
          criterion={criterion}
          answers={data}
          {...inputs}
        />
        <PersonalDataReason
          {...inputs}
          id={inputName(key, "personalDataReason")}
          isDue={failed.isPersonalData}
        />
      </div>
      <DraftNote {...draft} part="kept" />
    </form>
  );
}
