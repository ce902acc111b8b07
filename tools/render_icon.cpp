// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// render_icon SVG SIZE PNG: draws an icon in SIZE × SIZE pixels, the same bytes each time.

#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
    constexpr int kLargest = 1024;
    const int size = argc == 4 ? std::atoi(argv[2]) : 0;
    if (size < 1 || size > kLargest) {
        std::fputs("usage: render_icon SVG SIZE PNG\n", stderr);
        return EXIT_FAILURE;
    }
    QSvgRenderer drawing(QString::fromLocal8Bit(argv[1]));
    if (!drawing.isValid()) {
        std::fprintf(stderr, "render_icon: %s is no SVG drawing\n", argv[1]);
        return EXIT_FAILURE;
    }
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawing.render(&painter);
    painter.end();
    if (!image.save(QString::fromLocal8Bit(argv[3]), "PNG")) {
        std::fprintf(stderr, "render_icon: %s cannot be written\n", argv[3]);
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
