// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "FieldAccessible.h"

#include <QtGui/QAccessible>
#include <QtGui/QAccessibleObject>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

namespace likeness {
namespace {

constexpr int kNormalEcho = 0; // TextInput.Normal

/// A text field as assistive technology sees it.
class FieldAccessible : public QAccessibleObject,
                        public QAccessibleTextInterface,
                        public QAccessibleActionInterface {
  public:
    explicit FieldAccessible(QQuickItem* field) : QAccessibleObject(field) {}

    [[nodiscard]] QWindow* window() const override { return field()->window(); }

    [[nodiscard]] QAccessibleInterface* parent() const override {
        // Items that nobody would notice are left out, so that the parent is who calls this its child.
        for (QQuickItem* above = field()->parentItem(); above != nullptr; above = above->parentItem()) {
            QAccessibleInterface* const candidate = QAccessible::queryAccessibleInterface(above);
            if (candidate != nullptr && candidate->indexOfChild(this) >= 0) {
                return candidate;
            }
        }
        return QAccessible::queryAccessibleInterface(field()->window());
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
        case QAccessible::Value:
            return shown();
        default:
            return {};
        }
    }
    void setText(QAccessible::Text kind, const QString& text) override {
        if (kind == QAccessible::Value && !isReadOnly()) {
            field()->setProperty("text", text);
        }
    }

    [[nodiscard]] QRect rect() const override {
        const QQuickWindow* const window = field()->window();
        if (window == nullptr) {
            return {};
        }
        const QRect place = field()->mapRectToScene(QRectF({}, field()->size())).toRect();
        return place.translated(window->mapToGlobal(QPoint()));
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::EditableText; }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.editable = !isReadOnly();
        state.readOnly = isReadOnly();
        state.passwordEdit = field()->property("echoMode").toInt() != kNormalEcho;
        state.selectableText = true;
        state.focusable = true;
        state.focused = field()->hasActiveFocus();
        state.disabled = !field()->isEnabled();
        state.invisible =
            !field()->isVisible() || field()->window() == nullptr || !field()->window()->isVisible();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        switch (type) {
        case QAccessible::TextInterface:
            return static_cast<QAccessibleTextInterface*>(this);
        case QAccessible::ActionInterface:
            return static_cast<QAccessibleActionInterface*>(this);
        default:
            return nullptr;
        }
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
    void removeSelection(int) override { QMetaObject::invokeMethod(field(), "deselect"); }
    void setSelection(int, int start, int end) override {
        QMetaObject::invokeMethod(field(), "select", Q_ARG(int, start), Q_ARG(int, end));
    }
    [[nodiscard]] int cursorPosition() const override { return number("cursorPosition"); }
    void setCursorPosition(int position) override { field()->setProperty("cursorPosition", position); }
    [[nodiscard]] QString text(int start, int end) const override { return shown().mid(start, end - start); }
    [[nodiscard]] int characterCount() const override { return static_cast<int>(shown().size()); }
    [[nodiscard]] QRect characterRect(int offset) const override {
        QRectF place;
        QMetaObject::invokeMethod(field(), "positionToRectangle", Q_RETURN_ARG(QRectF, place),
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
    void doAction(const QString& action) override {
        if (action == setFocusAction() && field()->isEnabled()) {
            field()->forceActiveFocus(Qt::TabFocusReason);
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

  private:
    [[nodiscard]] QQuickItem* field() const { return static_cast<QQuickItem*>(object()); }
    [[nodiscard]] QString shown() const { return field()->property("displayText").toString(); }
    [[nodiscard]] int number(const char* property) const { return field()->property(property).toInt(); }
    [[nodiscard]] bool isReadOnly() const { return field()->property("readOnly").toBool(); }
    /// A property that QML wrote as `Accessible.…`.
    [[nodiscard]] QVariant attached(const char* property) const {
        for (const QObject* child : object()->children()) {
            if (child->inherits("QQuickAccessibleAttached")) {
                return child->property(property);
            }
        }
        return {};
    }
};

QAccessibleInterface* makeFieldAccessible(const QString&, QObject* object) {
    return object != nullptr && object->inherits("QQuickTextInput")
               ? new FieldAccessible(static_cast<QQuickItem*>(object))
               : nullptr;
}

} // namespace

void installFieldAccessible() {
    QAccessible::installFactory(makeFieldAccessible);
}

} // namespace likeness
