import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { fill, type Language } from "../../locales/format.ts";
import { gatherTexts } from "../../locales/gather.ts";
import type { PaneTexts } from "../../locales/vi/pane.ts";
import { useSpeech } from "../texts.ts";
import { VERSION } from "../version.ts";

/** Views that the menu leads to. */
export type MenuView = "settings" | "paragraph" | "recognised" | "gather" | "slips";

/** What is not needed at every check. Without results there is nothing to show of a workbook. */
export function PaneMenu({
  hasReport,
  busy,
  onOpen,
  onForms,
  onSample,
  onLanguage,
}: {
  hasReport: boolean;
  busy: boolean;
  onOpen: (view: MenuView) => void;
  onForms: () => void;
  onSample: () => void;
  onLanguage: (language: Language) => void;
}) {
  const { t, language } = useSpeech();
  const other = language === "vi" ? "en" : "vi";
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        {/* A tip would lie over the menu that it names. */}
        <Button
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={t.actions.more}
          title={t.actions.more}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {viewsOf(t, language)
            .filter(({ view }) => hasReport || view === "settings")
            .map(({ view, title }) => (
              <MenuItem key={view} onClick={() => onOpen(view)}>
                {title}
              </MenuItem>
            ))}
          <MenuDivider />
          <MenuItem disabled={busy} onClick={onForms}>
            {t.start.layOutForms}
          </MenuItem>
          <MenuItem onClick={onSample}>{t.start.openSample}</MenuItem>
          <MenuDivider />
          <MenuItem lang={other} onClick={() => onLanguage(other)}>
            {t.app.otherLanguage}
          </MenuItem>
          {VERSION !== null && (
            <MenuGroup>
              <MenuGroupHeader>{fill(t.app.version, { version: VERSION }, language)}</MenuGroupHeader>
            </MenuGroup>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function viewsOf(
  t: PaneTexts,
  language: Language,
): readonly { readonly view: MenuView; readonly title: string }[] {
  return [
    { view: "gather", title: gatherTexts(language).pane.title },
    { view: "slips", title: t.slips.title },
    { view: "paragraph", title: t.paragraph.title },
    { view: "recognised", title: t.overview.recognisedTitle },
    { view: "settings", title: t.actions.settings },
  ];
}
