// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/Samples.h"

#include <QtCore/QProcess>
#include <QtTest/QtTest>

namespace likeness::test {

/// A virtual camera, plugged in and unplugged by a test. Only in the session of run_with_cameras.sh.
class CameraProcess {
  public:
    ~CameraProcess() { unplug(); }

    void plugIn(const char* clip, const QString& name, QSize size = {1280, 720}, int frames = 45) {
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        m_process.start(QStringLiteral(LIKENESS_VIRTUAL_CAMERA),
                        {QString::fromStdString(samplePath(clip).string()), name,
                         QString::number(size.width()), QString::number(size.height()),
                         QString::number(frames)});
        QVERIFY(m_process.waitForStarted());
    }
    /// "play", "black", "still", "photo" or "stall".
    void show(const char* mode) { m_process.write(QByteArray(mode) + '\n'); }
    void unplug() {
        m_process.kill();
        m_process.waitForFinished();
    }

  private:
    QProcess m_process;
};

} // namespace likeness::test
