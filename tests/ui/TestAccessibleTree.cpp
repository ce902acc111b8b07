// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "StoryWindow.h"
#include "support/TestProgram.h"

#include <QtGui/QAccessible>
#include <QtQml/qqmlextensionplugin.h>

#include <algorithm>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;

namespace {

/// What assistive technology sees, and under what.
struct Seen {
    QAccessible::Role role = QAccessible::NoRole;
    QString name;
    QAccessible::State state;
    QStringList actions;
    QString under; ///< Names of what it is in.
};

void see(QAccessibleInterface& what, const QString& under, QList<Seen>& found) {
    for (int i = 0; i < what.childCount(); ++i) {
        QAccessibleInterface* const child = what.child(i);
        if (child == nullptr || child->state().invisible) {
            continue;
        }
        Seen seen{child->role(), child->text(QAccessible::Name), child->state(), {}, under};
        if (child->actionInterface() != nullptr) {
            seen.actions = child->actionInterface()->actionNames();
        }
        found.append(seen);
        see(*child, seen.name.isEmpty() ? under : under + QStringLiteral(" / ") + seen.name, found);
    }
}

bool isPressed(QAccessible::Role role) {
    return role == QAccessible::Button || role == QAccessible::CheckBox || role == QAccessible::ComboBox ||
           role == QAccessible::EditableText;
}

/// What somebody who does not see the window is not told, a sentence each.
QStringList flawsOf(const QList<Seen>& all) {
    QStringList flaws;
    QSet<QString> known;
    for (const Seen& each : all) {
        const QString who = QStringLiteral("role %1 in “%2”").arg(each.role).arg(each.under);
        const bool isMet = each.state.focusable || isPressed(each.role) ||
                           each.role == QAccessible::ListItem || each.role == QAccessible::Graphic;
        if (isMet && each.name.trimmed().isEmpty()) {
            flaws += who + QStringLiteral(" has no name");
        }
        if (each.state.focusable && each.role == QAccessible::NoRole) {
            flaws += QStringLiteral("“%1” has no role").arg(each.name);
        }
        const QString key = QStringLiteral("%1 %2 %3").arg(each.role).arg(each.under, each.name);
        if (isPressed(each.role) && known.contains(key)) {
            flaws += who + QStringLiteral(": two are called “%1”").arg(each.name);
        }
        known.insert(key);
    }
    return flaws;
}

} // namespace

/// Every page as assistive technology is told of it.
class TestAccessibleTree : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QAccessible::setActive(true);
        QVERIFY(m_story.open());
        m_app = &m_story.app();
        QVERIFY(until([&] { return m_app->engineHost().state() == EngineHost::State::Ready; }));
    }

    void cleanupTestCase() { m_story.close(); }

    void a_pagesOfNobody() {
        for (const char* place : {"verify", "enrol", "settings", "evaluate", "about"}) {
            isWholeOn(place);
        }
    }

    void b_pagesOfAnOperator() {
        QVERIFY(m_story.makeStore());
        QVERIFY(m_story.enrol(QStringLiteral("1017"), QStringLiteral("Franck"),
                              {test::franck(), test::franckAgain()}));
        QVERIFY(m_story.enrol(QStringLiteral("1018"), QStringLiteral("Captain"), {test::anotherMan()}));
        m_app->enrolment().reset();
        m_app->storeSettings().addOperator(QStringLiteral("Bob"), QStringLiteral("bob's password"), false);
        QVERIFY(until([&] { return m_app->people().count() == 2; }));
        QVERIFY(until([&] { return m_app->storeSettings().operators().size() == 2; }));
        for (const char* place : {"verify", "enrol", "people", "log", "settings", "evaluate"}) {
            isWholeOn(place);
        }
    }

    void c_samplesAreTold() {
        visit("people");
        m_app->person().setPersonId(m_app->people().idAt(1));
        QVERIFY(until([&] { return m_app->person().samples().size() == 2; }));
        QVERIFY(until([&] { return hasNames({"Sample 1 of 2, Quality ", "Sample 2 of 2, Quality "}); }));
        const Seen picture = *find(QAccessible::Graphic, QStringLiteral("Sample 2 of 2"));
        QVERIFY2(picture.name.contains(QStringLiteral(", taken ")), qPrintable(picture.name));
        QVERIFY(find(QAccessible::Button, QStringLiteral("Remove sample 1 of 2")));
        QVERIFY(find(QAccessible::Button, QStringLiteral("Remove sample 2 of 2")));
        QCOMPARE(flawsOf(seen()).join(u'\n'), QString());
    }

    void d_picturesOfAnEnrolmentAreTold() {
        visit("enrol");
        EnrolmentModel& enrolment = m_app->enrolment();
        enrolment.addTo(m_app->people().idAt(1), QStringLiteral("1017"), QStringLiteral("Franck"));
        enrolment.addFiles({QUrl::fromLocalFile(test::franck()), QUrl::fromLocalFile(test::franckAgain())});
        QVERIFY(until([&] { return enrolment.canContinue(); }));
        QVERIFY(until([&] {
            return hasNames({"Picture 1 of 2, franck.jpg, good, Quality ", "Picture 2 of 2, "});
        }));
        QVERIFY(find(QAccessible::Button, QStringLiteral("Remove picture 2 of 2")));
        QCOMPARE(flawsOf(seen()).join(u'\n'), QString());
        enrolment.reset();
    }

    /// Of what can be chosen each has a name, and what cannot be used says so.
    void e_choicesAreTold() {
        visit("settings");
        const std::optional<Seen> rates = find(QAccessible::ComboBox, QStringLiteral("Faceprints are kept"));
        QVERIFY(rates && !rates->state.disabled && rates->state.hasPopup);
        QQuickItem* const box = m_story.item("languageChoiceBox");
        box->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_app->window(), Qt::Key_Space);
        QVERIFY(until([&] { return hasNames({"English", "Deutsch"}); }));
        QVERIFY(find(QAccessible::ListItem, QStringLiteral("Deutsch")));
        QVERIFY(find(QAccessible::ListItem, QStringLiteral("As the system has it"))->state.selected);
        QCOMPARE(flawsOf(seen()).join(u'\n'), QString());
        QTest::keyClick(m_app->window(), Qt::Key_Escape);
        m_app->storeHost().lock();
        m_app->storeHost().signIn(QStringLiteral("Bob"), QStringLiteral("bob's password"));
        QVERIFY(until([&] { return m_app->storeHost().isSignedIn(); }));
        visit("settings");
        QVERIFY(until([&] { return hasNames({"Faceprints are kept"}); }));
        QVERIFY(find(QAccessible::ComboBox, QStringLiteral("Faceprints are kept"))->state.disabled);
        visit("verify");
        QVERIFY(find(QAccessible::Button, QStringLiteral("Swap"))->state.disabled);
    }

    void f_claimsAreTold() {
        visit("verify");
        m_app->verification().claim(m_app->people().idAt(1));
        QVERIFY(until([&] { return hasNames({"Enrolled picture of Franck"}); }));
        QCOMPARE(flawsOf(seen()).join(u'\n'), QString());
        m_app->verification().clear();
        m_app->verification().reference()->open(fileSource(test::franck()));
        m_app->verification().probe()->open(fileSource(test::franckAgain()));
        QVERIFY(until([&] { return !m_app->verification().verdict()->word().isEmpty(); }));
        QCOMPARE(flawsOf(seen()).join(u'\n'), QString());
    }

  private:
    static bool until(const std::function<bool()>& isTrue) { return test::StoryWindow::until(isTrue); }

    void visit(const char* place) {
        m_app->window()->setProperty("place", QLatin1String(place));
        QVERIFY(until([&] { return !m_app->isMakingPages(); }));
    }
    void isWholeOn(const char* place) {
        visit(place);
        const QList<Seen> all = seen();
        QVERIFY2(all.size() > 10, place);
        QCOMPARE(flawsOf(all).join(u'\n'), QString());
    }
    [[nodiscard]] QList<Seen> seen() const {
        QList<Seen> all;
        see(*QAccessible::queryAccessibleInterface(m_app->window()), {}, all);
        return all;
    }
    [[nodiscard]] std::optional<Seen> find(QAccessible::Role role, const QString& beginning) const {
        const QList<Seen> all = seen();
        const auto found = std::ranges::find_if(
            all, [&](const Seen& each) { return each.role == role && each.name.startsWith(beginning); });
        return found == all.end() ? std::nullopt : std::optional(*found);
    }
    [[nodiscard]] bool hasNames(const QList<const char*>& beginnings) const {
        const QList<Seen> all = seen();
        return std::ranges::all_of(beginnings, [&](const char* beginning) {
            return std::ranges::any_of(
                all, [&](const Seen& each) { return each.name.startsWith(QLatin1String(beginning)); });
        });
    }

    Translations m_english{QLocale(QLocale::English, QLocale::UnitedStates)};
    test::StoryWindow m_story;
    DesktopApp* m_app = nullptr;
};

LIKENESS_GUI_TEST(TestAccessibleTree)
#include "TestAccessibleTree.moc"
