// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTest>
#ifdef QT_GUI_LIB
#include <QtGui/QGuiApplication>
#endif

namespace likeness::test {

/// Runs one test class with the arguments that QTest takes; returns the exit status.
using RunTest = int (*)(int argc, char** argv);

/// Makes a test class known to the program that it is linked into, as `TestX` by the name `X`. Returns true,
/// so that it can initialize a variable.
bool addTest(const char* className, RunTest run);

template <typename Test, typename Application>
int runTest(int argc, char** argv) {
    if constexpr (requires { Test::initMain(); }) {
        Test::initMain();
    }
    const Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace likeness::test

/// Stands at the end of TestX.cpp, where a file that is a program has QTEST_MAIN: the programs of tests hold
/// all classes of a folder, and `StoreTests Sealing` runs TestSealing.
#define LIKENESS_TEST(Test) LIKENESS_TEST_WITH(QCoreApplication, Test)
/// The same for classes that need a QGuiApplication.
#define LIKENESS_GUI_TEST(Test) LIKENESS_TEST_WITH(QGuiApplication, Test)
#define LIKENESS_TEST_WITH(Application, Test)                                                                \
    [[maybe_unused]] static const bool is##Test##Known =                                                     \
        likeness::test::addTest(#Test, &likeness::test::runTest<Test, Application>);
