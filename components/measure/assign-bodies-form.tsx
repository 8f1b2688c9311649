"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BodyRows } from "@/components/form/body-rows";
import { EntryForm } from "@/components/form/entry-form";
import { StaleMeasure } from "@/components/form/stale-measure";
import type { MeasureView } from "@/domain/view/measure";
import type { FormValues } from "@/lib/client/form-values";
import { measureRead } from "@/lib/client/reads";
import { MeasureSent } from "./measure-sent";

/** Which bodies lead and support a measure, in place of those that did. */
export function AssignBodiesForm({ id }: { id: string }) {
  const { data } = useQuery(measureRead(id));
  return data ? <Form measure={data} /> : null;
}

const rowsOf = ({ bodies }: MeasureView): FormValues =>
  Object.fromEntries(
    bodies.flatMap(({ id, role }, at) => [
      [`bodies.${at}.organisationId`, id],
      [`bodies.${at}.role`, role],
    ]),
  );

function Form({ measure }: { measure: MeasureView }) {
  const t = useTranslations("forms.bodies");
  const [opened] = useState(measure);
  const [blank] = useState(() => rowsOf(measure));
  const cache = useQueryClient();
  return (
    <EntryForm
      name={`bodies:${opened.id}`}
      path={`/measures/${encodeURIComponent(opened.id)}/bodies`}
      method="PUT"
      submitLabel={t("submit")}
      blank={blank}
      toBody={({ bodies = [] }) => ({ bodies })}
      opened={opened}
      stale={(stale) => <StaleMeasure {...stale} />}
      onSent={() => cache.invalidateQueries({ queryKey: measureRead(opened.id).queryKey })}
      sent={() => <MeasureSent id={opened.id} title={t("sent")} />}
    >
      {(inputs) => <BodyRows {...inputs} country={opened.countryCode} />}
    </EntryForm>
  );
}
