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
import { useSpeech } from "../texts.ts";
import { VERSION } from "../version.ts";

/** What is not needed at every check. Without results there is nothing to show of a workbook. */
export function PaneMenu({
  hasReport,
  busy,
  onGather,
  onSlips,
  onParagraph,
  onRecognised,
  onSettings,
  onForms,
  onSample,
  onLanguage,
}: {
  hasReport: boolean;
  busy: boolean;
  onGather: () => void;
  onSlips: () => void;
  onParagraph: () => void;
  onRecognised: () => void;
  onSettings: () => void;
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
          {hasReport && <MenuItem onClick={onGather}>{gatherTexts(language).pane.title}</MenuItem>}
          {hasReport && <MenuItem onClick={onSlips}>{t.slips.title}</MenuItem>}
          {hasReport && <MenuItem onClick={onParagraph}>{t.paragraph.title}</MenuItem>}
          {hasReport && <MenuItem onClick={onRecognised}>{t.overview.recognisedTitle}</MenuItem>}
          <MenuItem onClick={onSettings}>{t.actions.settings}</MenuItem>
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
