package kz.patronat.engine.models;

import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A rectangle on the diagram, in pixels. */
record Box(double left, double top, double right, double bottom) {

    /** What is less than this is the hand of the person who drew. */
    private static final double TOLERANCE = 3;

    static Box of(Bounds bounds) {
        return new Box(
                bounds.getX(), bounds.getY(), bounds.getX() + bounds.getWidth(), bounds.getY() + bounds.getHeight());
    }

    static Box between(Waypoint one, Waypoint other) {
        return new Box(
                Math.min(one.getX(), other.getX()),
                Math.min(one.getY(), other.getY()),
                Math.max(one.getX(), other.getX()),
                Math.max(one.getY(), other.getY()));
    }

    boolean overlaps(Box other) {
        return left < other.right - TOLERANCE
                && right > other.left + TOLERANCE
                && top < other.bottom - TOLERANCE
                && bottom > other.top + TOLERANCE;
    }

    boolean holds(Box other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }
}
