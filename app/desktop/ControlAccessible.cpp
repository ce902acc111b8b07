// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "ControlAccessible.h"

#include <QtGui/QAccessible>
#include <QtGui/QAccessibleObject>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

namespace likeness {
namespace {

constexpr int kNormalEcho = 0; // TextInput.Normal

/// Base of the accessible interfaces of controls: a leaf, without accessible children.
class ItemAccessible : public QAccessibleObject, public QAccessibleActionInterface {
  public:
    explicit ItemAccessible(QQuickItem* item) : QAccessibleObject(item) {
        QObject::connect(item, &QQuickItem::enabledChanged, item, [item] {
            QAccessible::State changed;
            changed.disabled = true;
            QAccessibleStateChangeEvent event(item, changed);
            QAccessible::updateAccessibility(&event);
        });
    }

    [[nodiscard]] QWindow* window() const override { return item()->window(); }

    [[nodiscard]] QAccessibleInterface* parent() const override {
        // Items without a role are not in the tree: the parent is the nearest one that has this as a child.
        for (QQuickItem* above = item()->parentItem(); above != nullptr; above = above->parentItem()) {
            QAccessibleInterface* const candidate = QAccessible::queryAccessibleInterface(above);
            if (candidate != nullptr && candidate->indexOfChild(this) >= 0) {
                return candidate;
            }
        }
        return QAccessible::queryAccessibleInterface(item()->window());
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        switch (kind) {
        case QAccessible::Name:
            return attached("name").toString();
        case QAccessible::Description:
            return attached("description").toString();
        default:
            return {};
        }
    }
    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QRect rect() const override {
        const QQuickWindow* const window = item()->window();
        if (window == nullptr) {
            return {};
        }
        const QRect place = item()->mapRectToScene(QRectF({}, item()->size())).toRect();
        return place.translated(window->mapToGlobal(QPoint()));
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.focused = item()->hasActiveFocus();
        state.disabled = !item()->isEnabled();
        state.invisible =
            !item()->isVisible() || item()->window() == nullptr || !item()->window()->isVisible();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    void doAction(const QString& action) override {
        if (action == setFocusAction() && item()->isEnabled()) {
            item()->forceActiveFocus(Qt::TabFocusReason);
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

  protected:
    [[nodiscard]] QQuickItem* item() const { return static_cast<QQuickItem*>(object()); }
    /// What QML wrote as `Accessible.…`; null where it wrote nothing.
    [[nodiscard]] static QObject* attachedTo(const QObject& object) {
        for (QObject* child : object.children()) {
            if (child->inherits("QQuickAccessibleAttached")) {
                return child;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QVariant attached(const char* property) const {
        const QObject* const accessible = attachedTo(*object());
        return accessible != nullptr ? accessible->property(property) : QVariant();
    }
};

/// A text field.
class FieldAccessible : public ItemAccessible, public QAccessibleTextInterface {
  public:
    using ItemAccessible::ItemAccessible;

    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? shown() : ItemAccessible::text(kind);
    }
    void setText(QAccessible::Text kind, const QString& text) override {
        if (kind == QAccessible::Value && !isReadOnly()) {
            item()->setProperty("text", text);
        }
    }

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::EditableText; }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state = ItemAccessible::state();
        state.editable = !isReadOnly();
        state.readOnly = isReadOnly();
        state.passwordEdit = item()->property("echoMode").toInt() != kNormalEcho;
        state.selectableText = true;
        state.focusable = true;
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface*>(this)
                                                  : ItemAccessible::interface_cast(type);
    }

    // What is selected and where the cursor is say no more than what is shown.
    void selection(int index, int* start, int* end) const override {
        *start = index == 0 ? number("selectionStart") : 0;
        *end = index == 0 ? number("selectionEnd") : 0;
    }
    [[nodiscard]] int selectionCount() const override {
        return number("selectionStart") == number("selectionEnd") ? 0 : 1;
    }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int) override { QMetaObject::invokeMethod(item(), "deselect"); }
    void setSelection(int, int start, int end) override {
        QMetaObject::invokeMethod(item(), "select", Q_ARG(int, start), Q_ARG(int, end));
    }
    [[nodiscard]] int cursorPosition() const override { return number("cursorPosition"); }
    void setCursorPosition(int position) override { item()->setProperty("cursorPosition", position); }
    [[nodiscard]] QString text(int start, int end) const override { return shown().mid(start, end - start); }
    [[nodiscard]] int characterCount() const override { return static_cast<int>(shown().size()); }
    [[nodiscard]] QRect characterRect(int offset) const override {
        QRectF place;
        QMetaObject::invokeMethod(item(), "positionToRectangle", Q_RETURN_ARG(QRectF, place),
                                  Q_ARG(int, offset));
        return place.toRect().translated(rect().topLeft());
    }
    [[nodiscard]] int offsetAtPoint(const QPoint&) const override { return -1; }
    void scrollToSubstring(int, int) override {}
    [[nodiscard]] QString attributes(int offset, int* start, int* end) const override {
        *start = *end = offset;
        return {};
    }

    [[nodiscard]] QStringList actionNames() const override { return {setFocusAction()}; }

  private:
    [[nodiscard]] QString shown() const { return item()->property("displayText").toString(); }
    [[nodiscard]] int number(const char* property) const { return item()->property(property).toInt(); }
    [[nodiscard]] bool isReadOnly() const { return item()->property("readOnly").toBool(); }
};

/// Something to press: a button, a check box, a choice or one of what can be chosen.
class ButtonAccessible : public ItemAccessible {
  public:
    using ItemAccessible::ItemAccessible;

    /// Only what QML gave a role.
    [[nodiscard]] static bool isFor(const QObject& object) {
        return (object.inherits("QQuickAbstractButton") || object.inherits("QQuickComboBox")) &&
               attachedTo(object) != nullptr;
    }

    [[nodiscard]] QAccessible::Role role() const override {
        return static_cast<QAccessible::Role>(attached("role").toInt());
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state = ItemAccessible::state();
        state.focusable = item()->activeFocusOnTab() || attached("focusable").toBool();
        state.checkable = item()->property("checkable").toBool();
        state.checked = item()->property("checked").toBool();
        state.pressed = item()->property("down").toBool();
        state.selected = attached("selected").toBool();
        state.selectable = role() == QAccessible::ListItem;
        state.hasPopup = role() == QAccessible::ComboBox;
        return state;
    }
    [[nodiscard]] QStringList actionNames() const override {
        QStringList names{pressAction()};
        if (role() == QAccessible::CheckBox) {
            names.prepend(toggleAction());
        }
        if (item()->activeFocusOnTab()) {
            names.append(setFocusAction());
        }
        return names;
    }
    void doAction(const QString& action) override {
        if (item()->isEnabled() && (action == pressAction() || action == toggleAction())) {
            QMetaObject::invokeMethod(attachedTo(*object()), "pressAction");
        } else {
            ItemAccessible::doAction(action);
        }
    }
};

QAccessibleInterface* makeControlAccessible(const QString&, QObject* object) {
    if (object == nullptr) {
        return nullptr;
    }
    if (object->inherits("QQuickTextInput")) {
        return new FieldAccessible(static_cast<QQuickItem*>(object));
    }
    return ButtonAccessible::isFor(*object) ? new ButtonAccessible(static_cast<QQuickItem*>(object))
                                            : nullptr;
}

} // namespace

void installControlAccessible() {
    QAccessible::installFactory(makeControlAccessible);
}

} // namespace likeness
