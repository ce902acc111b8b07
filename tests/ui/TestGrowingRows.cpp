// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "GrowingRows.h"
#include "support/TestProgram.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <QtCore/QElapsedTimer>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuick/QQuickItem>

#include <memory>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)

namespace likeness {
namespace {

QVariantList numbers(int first, int last) {
    QVariantList list;
    for (int number = first; number <= last; ++number) {
        list.append(number);
    }
    return list;
}

/// What a row does that takes longer to make than a turn lasts.
void takeLong() {
    QElapsedTimer time;
    time.start();
    while (!time.hasExpired(2 * GrowingRows::kSlice)) {
    }
}

QVariantList shown(const GrowingRows& rows) {
    QVariantList list;
    for (int row = 0; row < rows.rowCount(); ++row) {
        list.append(rows.data(rows.index(row), Qt::UserRole));
    }
    return list;
}

/// A list as long as it is told, of which views need the first three rows.
class Lines : public GrowingList {
  public:
    static constexpr int kFirst = 3;

    Lines() : GrowingList(kFirst) {}
    using GrowingList::forgetRows;
    using GrowingList::setRows;
    using GrowingList::tellChanged;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        return checkIndex(index, CheckIndexOption::IndexIsValid) && role == Qt::DisplayRole
                   ? QVariant(index.row())
                   : QVariant();
    }
};

class TestGrowingRows : public QObject {
    Q_OBJECT

  private slots:
    void rows_followInLaterTurns() {
        GrowingRows rows;
        const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.setList(numbers(1, 5));
        QCOMPARE(rows.rowCount(), 0);
        QTRY_COMPARE(shown(rows), numbers(1, 5));
        QVERIFY(!rows.data(rows.index(7), Qt::UserRole).isValid());
    }

    // A row that takes long to make leaves the rest to the next turn, whatever else waits comes between.
    void turn_endsWithTheRowThatTookLong() {
        GrowingRows rows;
        QList<int> atOnce;
        connect(&rows, &QAbstractItemModel::rowsInserted, this, [] { takeLong(); });
        rows.setList(numbers(1, 4));
        for (int turn = 0; turn < 4; ++turn) {
            QTRY_COMPARE(rows.rowCount(), turn + 1);
            atOnce.append(rows.rowCount());
        }
        QCOMPARE(atOnce, (QList<int>{1, 2, 3, 4}));
    }

    void rowsThatStay_takeTheNewValues() {
        GrowingRows rows;
        rows.setList(numbers(1, 3));
        QTRY_COMPARE(rows.rowCount(), 3);
        const QSignalSpy inserted(&rows, &QAbstractItemModel::rowsInserted);
        rows.setList(numbers(11, 13));
        QCOMPARE(shown(rows), numbers(11, 13));
        QCOMPARE(inserted.count(), 0);
    }

    void rowsTooMany_goAtOnce() {
        GrowingRows rows;
        const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.setList(numbers(1, 6));
        QTRY_COMPARE(rows.rowCount(), 6);
        rows.setList(numbers(4, 5));
        QCOMPARE(shown(rows), numbers(4, 5));
        rows.setList({});
        QCOMPARE(rows.rowCount(), 0);
    }

    // Another list while the first one still grows.
    void listThatChanges_isFollowed() {
        GrowingRows rows;
        connect(&rows, &QAbstractItemModel::rowsInserted, this, [] { takeLong(); });
        rows.setList(numbers(1, 9));
        QTRY_VERIFY(rows.rowCount() > 0);
        rows.setList(numbers(21, 22));
        QTRY_COMPARE(shown(rows), numbers(21, 22));
    }

    // What no view shows at a time is there at once: a long list has its scroll bar.
    void rowsThatNobodySees_followTogether() {
        Lines lines;
        const QAbstractItemModelTester tester(&lines, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<int> counts;
        connect(&lines, &GrowingList::grown, this, [&] { counts.append(lines.rowCount()); });
        lines.setRows(100'000);
        QTRY_COMPARE(lines.rowCount(), 100'000);
        QCOMPARE(counts, (QList<int>{1, 2, Lines::kFirst, 100'000}));
        lines.setRows(100'001);
        QTRY_COMPARE(lines.rowCount(), 100'001);
        QCOMPARE(counts.size(), 5);
    }

    void changesOfRowsThatAreNotThereYet_areNotTold() {
        Lines lines;
        QSignalSpy changed(&lines, &QAbstractItemModel::dataChanged);
        lines.tellChanged(0, 4);
        QCOMPARE(changed.count(), 0);
        lines.setRows(2);
        QTRY_COMPARE(lines.rowCount(), 2);
        lines.tellChanged(0, 4);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.constFirst().at(1).toModelIndex().row(), 1);
    }

    void forgetting_leavesViewsNothing() {
        Lines lines;
        const QAbstractItemModelTester tester(&lines, QAbstractItemModelTester::FailureReportingMode::QtTest);
        connect(&lines, &GrowingList::grown, this, [] { takeLong(); });
        const QSignalSpy reset(&lines, &QAbstractItemModel::modelReset);
        lines.setRows(9);
        QTRY_VERIFY(lines.rowCount() > 0);
        lines.forgetRows();
        QCOMPARE(lines.rowCount(), 0);
        QCOMPARE(reset.count(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(lines.rowCount(), 0);
    }

    void repeater_makesThem() {
        QQmlEngine engine;
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        QQmlComponent component(&engine);
        component.setData(R"(
            import QtQuick
            import Likeness
            Item {
                property var words: ["one", "two"]
                Repeater {
                    model: GrowingRows { list: words }
                    Text {
                        required property string modelData
                        text: modelData
                    }
                }
            })",
                          QUrl());
        const std::unique_ptr<QObject> object(component.create());
        QVERIFY2(object != nullptr, qPrintable(component.errorString()));
        const auto texts = [&object] {
            QStringList list;
            for (const QQuickItem* item : qobject_cast<QQuickItem*>(object.get())->childItems()) {
                if (item->property("text").isValid()) {
                    list.append(item->property("text").toString());
                }
            }
            return list;
        };
        QTRY_COMPARE(texts(), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        QVERIFY(object->setProperty("words", QStringList{QStringLiteral("three")}));
        QTRY_COMPARE(texts(), QStringList{QStringLiteral("three")});
    }
};

} // namespace
} // namespace likeness

using likeness::TestGrowingRows;
LIKENESS_GUI_TEST(TestGrowingRows)
#include "TestGrowingRows.moc"
