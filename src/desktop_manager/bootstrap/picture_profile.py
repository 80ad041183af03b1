"""What the Profile page opens."""

from functools import partial

from desktop_manager.bootstrap.picture_stage import Picture, Stage, picture
from desktop_manager.ui.pages.profile import actions
from desktop_manager.ui.pages.profile.avatar_dialog import AvatarDialog
from desktop_manager.ui.pages.profile.edit_dialog import EditDialog
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.pages.profile.password_dialogs import NewPasswordDialog
from desktop_manager.ui.widgets.typed_dialog import TypedDialog


class ProfilePictures:
    """Nothing is changed but the last one: an application password is made."""

    def __init__(self, stage: Stage) -> None:
        """In the window of `stage`."""
        self._stage = stage

    def pictures(self) -> tuple[Picture, ...]:
        """They begin on the page itself."""
        return (
            picture("profile-edit", partial(self._stage.show, "profile"), partial(self._run, actions.EDIT), self._edit),
            picture("profile-picture", partial(self._run, actions.PICTURE)),
            picture("profile-picture-crop", partial(self._run, actions.PICTURE), self._choose_file),
            picture("profile-members", partial(self._run, actions.MEMBERS)),
            picture("profile-why", partial(self._run, actions.LEAVE)),
            picture("profile-leave", self._leave),
            picture("profile-leave-typed", self._leave, self._type_name),
            picture("profile-email-delete", self._delete_email),
            picture("profile-news", partial(self._run, actions.NEWS), self._switch_topic, self._bring_news),
            picture("profile-unsaved", partial(self._stage.window.show_page, "support"), after=self._discard),
            picture("profile-password", partial(self._run, actions.PASSWORD), self._name_password),
            picture("profile-password-once", partial(self._run, actions.PASSWORD), self._name_password, self._create),
            picture("profile-password-delete", self._delete_password),
        )

    @property
    def _page(self) -> ProfilePage:
        return self._stage.page(ProfilePage)

    def _run(self, action: str) -> None:
        self._page.run_action(action)

    def _edit(self) -> None:
        dialog = self._stage.dialog(EditDialog)
        dialog.last_name.setText("Moret Vidal")
        dialog.country.setCurrentIndex(dialog.country.findText("Portugal"))

    def _choose_file(self) -> None:
        # Any picture that is not square: the one of this page.
        self._stage.dialog(AvatarDialog).file_chosen.emit(str(self._stage.folder / "profile.png"))

    def _leave(self) -> None:
        free = next(one for one in self._stage.context.organizations if not one.leave_blocks)
        self._page.leave_flow.begin(free.id)

    def _type_name(self) -> None:
        free = next(one for one in self._stage.context.organizations if not one.leave_blocks)
        self._stage.dialog(TypedDialog).entry.setText(free.name)

    def _delete_email(self) -> None:
        next(button for button in self._page.emails.delete_buttons if button.isEnabled()).click()

    def _bring_news(self) -> None:
        self._stage.bring(self._page.news)

    def _switch_topic(self) -> None:
        next(iter(self._page.news.switches.values())).click()

    def _discard(self) -> None:
        self._page.discard_unsaved()

    def _name_password(self) -> None:
        self._stage.dialog(NewPasswordDialog).name.setText("Thunderbird, laptop")

    def _create(self) -> None:
        self._stage.dialog(NewPasswordDialog).confirm_button.click()

    def _delete_password(self) -> None:
        next(iter(self._page.passwords.delete_buttons.values())).click()
